import { CANARY, type FeatureAttempts, input, lists, missing, SOME_TITLES } from './feature-attempts.js';

export const aid: FeatureAttempts = {
  async records({ coordinator, create }, their) {
    const aidTransfer = await create('createAidTransfer', 'CreateAidTransferInput', {
      communityId: their('community'),
      fields: {
        ...{ titleUk: CANARY, direction: 'RECEIVED', aidType: 'GRANT_IN_KIND', promisedOn: '2026-11-01', note: CANARY },
        lines: [{ whatUk: CANARY, goodsClass: 'GENERATORS', unitUk: CANARY, quantity: '5' }],
        chain: [{ role: 'DONOR', name: CANARY }],
        visitIds: [their('visit')],
      },
    });
    const { aidTransfer: made } = await coordinator.get<{ aidTransfer: { version: number; lines: { id: string }[] } }>(
      `query ($id: ID!) { aidTransfer(id: $id) { version lines { id } } }`,
      { id: aidTransfer },
    );
    const aidLine = made.lines[0]?.id ?? '';
    const { recordAidMovement } = await coordinator.get<{
      recordAidMovement: { lines: { movements: { id: string }[] }[] };
    }>(
      `mutation ($input: RecordAidMovementInput!) { recordAidMovement(input: $input) { lines { movements { id } } } }`,
      input({
        ...{ transferId: aidTransfer, expectedVersion: made.version, lineId: aidLine },
        fields: { kind: 'RECEIVED', on: '2026-11-10', quantity: '1', recipient: CANARY },
      }),
    );
    return { aidTransfer, aidLine, aidMovement: recordAidMovement.lines[0]?.movements[0]?.id ?? '' };
  },

  attempts: (their) => {
    const transfer = { id: their('aidTransfer'), expectedVersion: 2 };
    const movement = { id: their('aidMovement'), expectedVersion: 2 };
    const moved = { kind: 'DISTRIBUTED', on: '2026-11-11', quantity: '1' };
    return {
      'Query.aidSummary': { lists: { filter: { communityId: their('community') } } },
      'Query.aidTransfer': missing({ id: their('aidTransfer') }),
      'Query.aidTransfers': lists({ filter: { communityId: their('community') } }),
      'Mutation.createAidTransfer': missing(
        input({
          communityId: their('community'),
          fields: { ...SOME_TITLES, direction: 'RECEIVED', aidType: 'GRANT_MONEY' },
        }),
      ),
      'Mutation.moveAidTransfer': missing(input({ ...transfer, status: 'DECIDED' })),
      'Mutation.recordAidMovement': missing(
        input({
          ...{ transferId: their('aidTransfer'), expectedVersion: 2, lineId: their('aidLine') },
          fields: moved,
        }),
      ),
      'Mutation.removeAidMovement': missing(input(movement)),
      'Mutation.reviseAidMovement': missing(input({ ...movement, fields: moved })),
      'Mutation.updateAidTransfer': missing(input({ ...transfer, fields: SOME_TITLES })),
    };
  },
};
