import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { viewerDocument } from '../../lib/viewer';

/** After a successful sign-in: forget what was read before it and go where one was going. */
export function useEnter(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return async () => {
    await client.clearStore();
    await client.query({ query: viewerDocument, fetchPolicy: 'network-only' });
    await navigate(pathInside(params.get('back')), { replace: true });
  };
}

/** Only a path of this application: `//elsewhere` would leave it. */
function pathInside(back: string | null): string {
  return back !== null && /^\/(?![/\\])/.test(back) ? back : '/';
}
