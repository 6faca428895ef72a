import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql';
import type { RecordType } from '../graphql/graphql';
import { useT } from './messages';
import { useSay } from './use-say';

const moveToTrash = graphql(/* GraphQL */ `
  mutation MoveToTrash($input: TrashRecordInput!) {
    trashRecord(input: $input) {
      id
      type
      version
    }
  }
`);

const takeFromTrash = graphql(/* GraphQL */ `
  mutation TakeFromTrash($input: RestoreRecordInput!) {
    restoreRecord(input: $input) {
      id
      type
      version
    }
  }
`);

interface TrashableRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Moves a record to the trash, says so, and offers the way back. Resolves to true when the server took it. */
export function useTrash(onRestored: () => void) {
  const t = useT();
  const say = useSay();
  const [move, { loading }] = useMutation(moveToTrash);
  const [restore] = useMutation(takeFromTrash, { refetchQueries: 'active' });

  async function trash({ type, id, version, title }: TrashableRecord): Promise<boolean> {
    try {
      await move({ variables: { input: { type, id, expectedVersion: version } } });
    } catch (error) {
      say.refused(error);
      return false;
    }
    say.done(t('trash.moved', { title }), {
      label: t('action.undo'),
      run: () => void restore({ variables: { input: { type, id } } }).then(onRestored, say.refused),
    });
    return true;
  }

  return { trash, trashing: loading };
}
