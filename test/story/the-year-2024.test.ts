import { readFile } from 'node:fs/promises';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCoordinator } from '../support/people.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';
import {
  ADD,
  CREATE,
  type Programme,
  type Report,
  REPORT_BY_ID,
  SIGN,
  START,
  UPDATE_VISIT,
} from '../programmes/documents.js';
import { measureId } from '../programmes/a-programme.js';

const FILE = new URL('./the-year-2024.json', import.meta.url);
const SOLE_COMMUNITY = 'khmelnytskyi';
/** The city and its hromada are one municipality here. */
const SAME_AS: Readonly<Record<string, string>> = { 'khmelnytskyi-hromada': SOLE_COMMUNITY };
/** The forum in Dresden was a part of the meeting of three cities, and is reported once more under 1.12. */
const PART_OF: Readonly<Record<string, string>> = { 'act-20240305-dresden-forum': 'act-20240304-dresden-trilateral' };
const WRONG_YEAR = 'act-20240925-csis-doing-business';

const CREATE_MUNICIPALITY = `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }`;
const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }`;
const CREATE_PARTNERSHIP = `mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) { id } }`;
const DRAFT_AGREEMENT = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { id } }`;
const LOG_VISIT = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id version } }`;
const COUNTS = `{ visits { totalCount } organisations { totalCount } partnerships { totalCount } agreements { totalCount }
  municipalities { totalCount } }`;

interface Named {
  readonly key: string;
  readonly titleUk: string;
  readonly titleEn: string;
}
interface Activity extends Named {
  readonly measure: string;
  readonly kind: keyof typeof KINDS;
  readonly mode: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly placeKey?: string;
  readonly partyKeys?: readonly string[];
  readonly organisationKeys?: readonly string[];
  readonly summaryUk: string;
  readonly summaryEn: string;
  readonly outcomesUk?: readonly string[];
  readonly followUpsUk?: readonly string[];
  readonly partnershipKey?: string;
  readonly duplicateOf?: string;
  readonly seriesKey?: string;
}
interface Place {
  readonly key: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly kind: 'COUNTRY' | 'CITY' | 'CITY_DISTRICT' | 'HROMADA';
  readonly parent?: string;
}
interface Year {
  readonly programme: {
    readonly titleUk: string;
    readonly titleEn: string;
    readonly reportTitleUk: string;
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly sections: readonly {
      titleUk: string;
      titleEn: string;
      measures: { code: string; titleUk: string; titleEn: string }[];
    }[];
  };
  readonly places: readonly Place[];
  readonly organisations: readonly {
    key: string;
    nameUk: string;
    nameEn: string;
    kind: string;
    countryCode?: string;
    placeKey?: string;
  }[];
  readonly partnerships: readonly (Named & { kind: keyof typeof RELATIONSHIPS; parties: readonly string[] })[];
  readonly activities: readonly Activity[];
  readonly agreements: readonly (Named & {
    kind: string;
    level: string;
    signedOn?: string;
    parties: readonly { key?: string; nameUk?: string }[];
    underPartnership?: string;
  })[];
  readonly others: readonly Named[];
  readonly coverage: readonly { measure: string; entry: number; recordKeys: readonly string[] }[];
}

const KINDS = {
  DELEGATION_RECEIVED: 'DELEGATION',
  OUTGOING_VISIT: 'DELEGATION',
  WORKING_MEETING: 'MEETING',
  ONLINE_MEETING: 'MEETING',
  CONFERENCE: 'CONFERENCE',
  TRAINING: 'TRAINING',
  CEREMONY: 'CEREMONY',
  CULTURE: 'ARTS',
  YOUTH_EXCHANGE: 'YOUTH_EXCHANGE',
  SPORT: 'SPORT',
  OTHER: 'OTHER',
} as const;
const RELATIONSHIPS = {
  SOLIDARITY_PARTNERSHIP: 'SOLIDARITY',
  PARTNER_CITY: 'FRIENDSHIP',
  SISTER_CITY: 'TWINNING',
  OTHER: 'CONTACT',
} as const;
const ORGANISATION_TYPES: Readonly<Record<string, string>> = {
  IFI: 'FINANCIAL_INSTITUTION',
  EMBASSY: 'DIPLOMATIC_MISSION',
  MINISTRY: 'STATE_BODY',
};

/** Puts the year into the product as a person would: through the public API, one record after another. */
class Loader {
  readonly ids = new Map<string, string>();

  constructor(
    private readonly client: GraphqlClient,
    private readonly year: Year,
  ) {}

  id(key: string): string {
    const found = this.ids.get(SAME_AS[key] ?? key);
    if (!found) throw new Error(`${key} was not loaded`);
    return found;
  }

  private known(keys: readonly string[]): string[] {
    return [...new Set(keys.flatMap((key) => this.ids.get(SAME_AS[key] ?? key) ?? []))];
  }

  private async make(query: string, input: object): Promise<string> {
    const [made] = Object.values(await this.client.get<Record<string, { id: string }>>(query, { input }));
    if (!made) throw new Error('Nothing was made');
    return made.id;
  }

  async directory(): Promise<void> {
    const towns = this.year.places.filter(({ key, kind }) => kind !== 'COUNTRY' && !(key in SAME_AS));
    const parentsFirst = towns.sort((a, b) => Number(a.kind === 'CITY_DISTRICT') - Number(b.kind === 'CITY_DISTRICT'));
    for (const { key, nameUk, nameEn, countryCode, kind, parent } of parentsFirst) {
      const fields = {
        nameUk,
        nameEn,
        countryCode,
        kind: countryCode === 'UA' ? 'HROMADA' : kind,
        ...(kind === 'CITY_DISTRICT' && parent ? { parentId: this.id(parent) } : {}),
        ...(countryCode === 'UA' ? { region: nameUk } : {}),
      };
      this.ids.set(key, await this.make(CREATE_MUNICIPALITY, { fields }));
    }
    for (const { key, nameUk, nameEn, kind, countryCode, placeKey } of this.year.organisations) {
      const [municipalityId] = this.known(placeKey ? [placeKey] : []);
      const fields = {
        nameUk,
        nameEn,
        // "embassies" of no one state are no mission
        type: kind === 'EMBASSY' && !countryCode ? 'OTHER' : (ORGANISATION_TYPES[kind] ?? kind),
        ...(municipalityId ? { municipalityId } : { countryCode: countryCode ?? 'UA' }),
        ...(kind === 'EMBASSY' && countryCode ? { representedCountryCode: countryCode } : {}),
      };
      this.ids.set(key, await this.make(CREATE_ORGANISATION, { fields }));
    }
  }

  async partnershipsAndAgreements(): Promise<void> {
    for (const { key, kind, parties, titleUk, titleEn } of this.year.partnerships) {
      const input = {
        titleUk,
        titleEn,
        relationshipType: RELATIONSHIPS[kind],
        formality: 'FORMAL',
        parties: parties.map((party, at) => ({ municipalityId: this.id(party), role: at === 0 ? 'LEAD' : 'PARTNER' })),
      };
      this.ids.set(key, await this.make(CREATE_PARTNERSHIP, input));
    }
    for (const { key, kind, level, parties, titleUk, titleEn, underPartnership } of this.year.agreements) {
      const organisations = new Map(this.year.organisations.map((organisation) => [organisation.key, organisation]));
      const fields = {
        titleUk,
        titleEn,
        level,
        type: kind === 'MEMORANDUM' ? 'MEMORANDUM' : 'AGREEMENT',
        parties: parties.map(({ key: party, nameUk }) => {
          if (!party) return { institution: nameUk };
          const organisation = organisations.get(party);
          if (!organisation) return { municipalityId: this.id(party) };
          const [municipalityId] = this.known([organisation.placeKey ?? '']);
          return { municipalityId, organisationId: this.id(party) };
        }),
        ...(underPartnership ? { partnershipId: this.id(underPartnership) } : {}),
      };
      this.ids.set(key, await this.make(DRAFT_AGREEMENT, { fields }));
    }
  }

  /** One visit for an event, whatever the number of its runs and of the measures that report it. */
  async visits(): Promise<void> {
    for (const activity of this.year.activities) {
      if (activity.duplicateOf ?? PART_OF[activity.key]) continue;
      const runs = activity.seriesKey
        ? this.year.activities.filter(({ seriesKey }) => seriesKey === activity.seriesKey)
        : [activity];
      const [first] = runs;
      if (first !== activity) this.ids.set(activity.key, this.id(first?.key ?? ''));
      else
        this.ids.set(
          activity.key,
          await this.make(LOG_VISIT, { status: 'COMPLETED', fields: this.visitFields(runs, activity) }),
        );
    }
    for (const { key, duplicateOf } of this.year.activities) {
      const whole = duplicateOf ?? PART_OF[key];
      if (whole) this.ids.set(key, this.id(whole));
    }
  }

  private visitFields(runs: readonly Activity[], activity: Activity): object {
    const dated = runs.flatMap(({ startsOn, endsOn }) => (startsOn ? [{ startsOn, endsOn: endsOn ?? startsOn }] : []));
    const place = this.year.places.find(({ key }) => key === activity.placeKey);
    const others = this.known((activity.partyKeys ?? []).filter((key) => !(key in SAME_AS) && key !== SOLE_COMMUNITY));
    const incoming = ['1.1', '1.4', '1.11'].includes(activity.measure);
    return {
      titleUk: activity.titleUk,
      titleEn: activity.titleEn,
      kind: KINDS[activity.kind],
      mode: activity.mode,
      direction: incoming ? 'INCOMING' : ['1.2', '1.5'].includes(activity.measure) ? 'OUTGOING' : 'LOCAL',
      // the two undated ones are of the year of the report
      dates: dated.length > 0 ? dated : [{ startsOn: '2024-01-01', endsOn: '2024-12-31' }],
      datePrecision: dated.length > 0 ? 'DAY' : 'YEAR',
      places: place ? [{ name: place.nameUk, countryCode: place.countryCode }] : [],
      parties: [this.id(SOLE_COMMUNITY), ...others].map((municipalityId) => ({ municipalityId, role: 'PARTICIPANT' })),
      organisations: this.known(activity.organisationKeys ?? []).map((organisationId) => ({
        organisationId,
        role: 'PARTICIPANT',
      })),
      partnershipIds: this.known(activity.partnershipKey ? [activity.partnershipKey] : []),
      outcomes: [activity.summaryUk, ...(activity.outcomesUk ?? [])].join('\n'),
      commitments: (activity.followUpsUk ?? []).map((text) => ({ text })),
    };
  }

  async programme(): Promise<Programme> {
    const { titleUk, titleEn, reportTitleUk, periodFrom, periodTo, sections } = this.year.programme;
    const fields = { titleUk, titleEn, reportTitleUk, startsOn: periodFrom, endsOn: periodTo, sections };
    const input = { communityId: this.id(SOLE_COMMUNITY), fields };
    return (await this.client.get<{ createProgramme: Programme }>(CREATE, { input })).createProgramme;
  }

  /** Every entry of the report, in its order: of a visit with the wording of its measure, or in words. */
  async entries(programme: Programme): Promise<void> {
    const activities = new Map(this.year.activities.map((activity) => [activity.key, activity]));
    const others = new Map(this.year.others.map((record) => [record.key, record]));
    for (const { measure, recordKeys } of this.year.coverage) {
      const activity = recordKeys.map((key) => activities.get(key)).find((found) => found !== undefined);
      const records = recordKeys.flatMap((key) => others.get(key) ?? []);
      const fields = activity
        ? { year: 2024, textUk: activity.summaryUk, textEn: activity.summaryEn }
        : {
            year: 2024,
            datePrecision: recordKeys.includes('aid-partners-ongoing') ? 'ONGOING' : 'NONE',
            textUk: records.map(({ titleUk }) => titleUk).join('; '),
            textEn: records.map(({ titleEn }) => titleEn).join('; '),
          };
      const link = activity ? { record: { type: 'VISIT', id: this.id(activity.key) } } : {};
      await this.make(ADD, { measureId: measureId(programme, measure), ...link, fields });
    }
  }
}

describe('the year 2024 of Khmelnytskyi', () => {
  let application: Application;
  let client: GraphqlClient;
  let year: Year;
  let loader: Loader;
  let report: Report;

  beforeAll(async () => {
    application = await startApplication();
    client = as(application, await aCoordinator(application));
    year = JSON.parse(await readFile(FILE, 'utf8')) as Year;
    loader = new Loader(client, year);
    await loader.directory();
    await loader.partnershipsAndAgreements();
    await loader.visits();
    const programme = await loader.programme();
    await loader.entries(programme);
    const input = { programmeId: programme.id, year: 2024 };
    report = (await client.get<{ startAnnualReport: Report }>(START, { input })).startAnnualReport;
  }, 120_000);
  afterAll(() => application.stop());

  const measures = () => report.sheet.sections.flatMap((section) => section.measures);

  it('is taken in whole through the public API', async () => {
    expect(await client.get(COUNTS)).toMatchObject({
      visits: { totalCount: 58 },
      organisations: { totalCount: 67 },
      partnerships: { totalCount: 7 },
      agreements: { totalCount: 6 },
    });
  });

  it('has 18 measures in 2 sections with as many entries as the council printed', () => {
    expect(report.sheet.sections).toHaveLength(2);
    expect(Object.fromEntries(measures().map(({ code, entries }) => [code, entries.length]))).toEqual({
      ...{ '1.1': 6, '1.2': 13, '1.3': 17, '1.4': 2, '1.5': 10, '1.6': 3, '1.7': 0, '1.8': 8, '1.9': 0, '1.10': 2 },
      ...{ '1.11': 1, '1.12': 1, '2.1': 1, '2.2': 13, '2.3': 1, '2.4': 2, '2.5': 1, '2.6': 3 },
    });
    const silent = measures().filter(({ entries }) => entries.length === 0);
    expect(silent.map(({ code, nothingDone }) => [code, nothingDone])).toEqual([
      ['1.7', 'Заходи не здійснювались.'],
      ['1.9', 'Заходи не здійснювались.'],
    ]);
  });

  it('counts once what four measures tell twice', () => {
    const told = report.warnings.filter(({ code }) => code === 'UNDER_SEVERAL_MEASURES');

    expect(report.sheet.totals).toMatchObject({ measures: 18, measuresWithEntries: 16, entries: 84, visits: 58 });
    expect(told.map(({ measureCodes }) => measureCodes.join(' + ')).sort()).toEqual([
      '1.1 + 1.10',
      '1.1 + 1.3',
      '1.1 + 1.3',
      '1.2 + 1.12',
    ]);
  });

  it('names the days of every kind as the council does', () => {
    const dates = measures().flatMap(({ entries }) => entries.map(({ date }) => date));

    expect(dates).toEqual(
      expect.arrayContaining([
        '26 січня 2024 року',
        '04-05 березня 2024 року',
        '30 жовтня-02 листопада 2024 року',
        '16 та 23 липня 2024 року',
        'На постійній основі',
      ]),
    );
  });

  it('warns of the date of 2014 until somebody corrects the record', async () => {
    const wrong = () => report.warnings.filter(({ record }) => record?.id === loader.id(WRONG_YEAR));
    expect(wrong().map(({ code }) => code)).toContain('OUTSIDE_YEAR');

    const dates = [{ startsOn: '2024-09-25', endsOn: '2024-09-25' }];
    await client.get(UPDATE_VISIT, { input: { id: loader.id(WRONG_YEAR), expectedVersion: 1, fields: { dates } } });
    report = (await client.get<{ annualReport: Report }>(REPORT_BY_ID, { id: report.id })).annualReport;

    expect(wrong()).toEqual([]);
  });

  itOpens(
    'is signed, printed, and opens with the same rows in an office program',
    async () => {
      const signature = { positionUk: 'В.о. начальника управління', firstNameUk: 'Наталія', surnameUk: 'Сахарова' };
      const input = { id: report.id, expectedVersion: report.version, signature };
      report = (await client.get<{ signAnnualReport: Report }>(SIGN, { input })).signAnnualReport;
      const file = `/files/annual-reports/${report.id}`;
      const { tables, text } = await officeTables((await client.download(`${file}/uk.docx`)).bytes);
      const { sheets, size } = await pdfPages((await client.download(`${file}/uk.pdf`)).bytes);

      expect(report).toMatchObject({ status: 'SIGNED', checksumHolds: true, differences: [] });
      expect(tables[0]).toHaveLength(1 + 2 + 18);
      expect(text).toContain('Наталія САХАРОВА');
      expect(size.width).toBeGreaterThan(size.height);
      expect(sheets.join(' ').replace(/\s+/g, ' ')).toContain('Заходи не здійснювались.');
      expect(sheets.every((sheet) => sheet.includes('Виконання заходів'))).toBe(true);
    },
    120_000,
  );
});
