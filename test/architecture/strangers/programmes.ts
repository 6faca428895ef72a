import { CANARY, type FeatureAttempts, input, lists, missing, SOME_TITLES } from './feature-attempts.js';

export const programmes: FeatureAttempts = {
  async records({ coordinator, create }, their) {
    const programme = await create('createProgramme', 'CreateProgrammeInput', {
      communityId: their('community'),
      fields: {
        titleUk: CANARY,
        startsOn: '2021-01-01',
        endsOn: '2026-12-31',
        sections: [{ titleUk: CANARY, measures: [{ code: '1.1', titleUk: CANARY }] }],
      },
    });
    const { programme: tree } = await coordinator.get<{ programme: { sections: { measures: { id: string }[] }[] } }>(
      `query ($id: ID!) { programme(id: $id) { sections { measures { id } } } }`,
      { id: programme },
    );
    const measure = tree.sections[0]?.measures[0]?.id ?? '';
    const entry = await create('addMeasureEntry', 'AddMeasureEntryInput', {
      measureId: measure,
      record: { type: 'VISIT', id: their('visit') },
      fields: { year: 2026, textUk: CANARY },
    });
    const report = await create('startAnnualReport', 'StartAnnualReportInput', { programmeId: programme, year: 2026 });
    return { programme, measure, entry, report };
  },

  attempts: (their) => ({
    'Query.annualReport': missing({ id: their('report') }),
    'Query.measureEntriesOf': { lists: { record: { type: 'VISIT', id: their('visit') } } },
    'Query.programme': missing({ id: their('programme') }),
    'Query.programmes': lists({ filter: { communityId: their('community') } }),
    'Query.reportableRecords': lists({ filter: { type: 'VISIT', communityId: their('community') } }),
    'Mutation.addMeasureEntry': missing(
      input({ measureId: their('measure'), fields: { year: 2024, textUk: 'Спроба' } }),
    ),
    'Mutation.createProgramme': missing(
      input({
        communityId: their('community'),
        fields: { ...SOME_TITLES, startsOn: '2021-01-01', endsOn: '2025-12-31', sections: [] },
      }),
    ),
    'Mutation.orderMeasureEntries': missing(input({ measureId: their('measure'), year: 2024, entryIds: [] })),
    'Mutation.removeMeasureEntry': missing(input({ id: their('entry'), expectedVersion: 1 })),
    'Mutation.reviseAnnualReport': missing(input({ id: their('report'), expectedVersion: 1, fields: {} })),
    'Mutation.reviseMeasureEntry': missing(
      input({ id: their('entry'), expectedVersion: 1, fields: { textUk: 'Спроба' } }),
    ),
    'Mutation.signAnnualReport': missing(input({ id: their('report'), expectedVersion: 1, signature: {} })),
    'Mutation.startAnnualReport': missing(input({ programmeId: their('programme'), year: 2024 })),
    'Mutation.updateProgramme': missing(input({ id: their('programme'), expectedVersion: 1, fields: SOME_TITLES })),
  }),
};
