import { useApolloClient, useMutation } from '@apollo/client/react';
import { graphql } from '../graphql';
import { viewerDocument } from '../lib/viewer';

const signOutDocument = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut
  }
`);

/** Ends this session and drops everything read in it. */
export function useSignOut(): () => void {
  const client = useApolloClient();
  const [signOut] = useMutation(signOutDocument);
  return () => {
    void signOut()
      .catch(() => undefined)
      .then(() => client.clearStore())
      .then(() => client.refetchQueries({ include: [viewerDocument] }));
  };
}
