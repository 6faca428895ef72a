import { useMutation } from '@apollo/client/react';
import type { VisitFields, VisitRecordFragment } from '../../graphql/graphql';
import { isConflict } from '../../lib/refusal';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { updateVisitDocument } from './visit.documents';

export type SaveVisit = ReturnType<typeof useSaveVisit>;

/** Saves parts of a visit edited in place. */
export function useSaveVisit(visit: VisitRecordFragment, onNewest: () => Promise<VisitRecordFragment>) {
  const [update] = useMutation(updateVisitDocument);

  async function send(fields: VisitFields, expectedVersion: number): Promise<unknown> {
    const sendTo = (version: number) =>
      update({ variables: { input: { id: visit.id, expectedVersion: version, fields } } });
    try {
      return await sendTo(expectedVersion);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const newest = await onNewest();
      // Something else was written meanwhile, as a commitment on its way: nothing to compare here.
      if (!sameFields(fields, visit, newest)) throw error;
      return sendTo(newest.version);
    }
  }

  return useVersionedSave<VisitFields>({
    version: visit.version,
    send,
    newest: async () => (await onNewest()).version,
  });
}

/** Whether two versions agree in all that is being saved. */
function sameFields(fields: VisitFields, one: VisitRecordFragment, other: VisitRecordFragment): boolean {
  const [before, after] = [
    new Map<string, unknown>(Object.entries(one)),
    new Map<string, unknown>(Object.entries(other)),
  ];
  return Object.keys(fields).every((name) => JSON.stringify(before.get(name)) === JSON.stringify(after.get(name)));
}
