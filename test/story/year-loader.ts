import { type LoadedYear, SAME_AS, SOLE_COMMUNITY } from './loaded-year.js';
import type { Activity } from './year-file.js';

/** The forum in Dresden was a part of the meeting of three cities, and is reported once more under 1.12. */
const PART_OF: Readonly<Record<string, string>> = { 'act-20240305-dresden-forum': 'act-20240304-dresden-trilateral' };

const KINDS: Readonly<Record<string, string>> = {
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
};
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  SOLIDARITY_PARTNERSHIP: 'SOLIDARITY',
  PARTNER_CITY: 'FRIENDSHIP',
  SISTER_CITY: 'TWINNING',
  OTHER: 'CONTACT',
};
const ORGANISATION_TYPES: Readonly<Record<string, string>> = {
  IFI: 'FINANCIAL_INSTITUTION',
  EMBASSY: 'DIPLOMATIC_MISSION',
  MINISTRY: 'STATE_BODY',
};

/** Places and institutions. */
export async function loadDirectory(loaded: LoadedYear): Promise<void> {
  const towns = loaded.year.places.filter(({ key, kind }) => kind !== 'COUNTRY' && !(key in SAME_AS));
  const parentsFirst = towns.sort((a, b) => Number(a.kind === 'CITY_DISTRICT') - Number(b.kind === 'CITY_DISTRICT'));
  for (const { key, nameUk, nameEn, countryCode, kind, parent } of parentsFirst) {
    const fields = {
      nameUk,
      nameEn,
      countryCode,
      kind: countryCode === 'UA' ? 'HROMADA' : kind,
      ...(kind === 'CITY_DISTRICT' && parent ? { parentId: loaded.id(parent) } : {}),
      ...(countryCode === 'UA' ? { region: nameUk } : {}),
    };
    await loaded.keep(key, 'createMunicipality', 'CreateMunicipalityInput', { fields });
  }
  for (const { key, nameUk, nameEn, kind, countryCode, placeKey } of loaded.year.organisations) {
    const [municipalityId] = loaded.known(placeKey ? [placeKey] : []);
    const fields = {
      nameUk,
      nameEn,
      // "embassies" of no one state are no mission
      type: kind === 'EMBASSY' && !countryCode ? 'OTHER' : (ORGANISATION_TYPES[kind] ?? kind),
      ...(municipalityId ? { municipalityId } : { countryCode: countryCode ?? 'UA' }),
      ...(kind === 'EMBASSY' && countryCode ? { representedCountryCode: countryCode } : {}),
    };
    await loaded.keep(key, 'createOrganisation', 'CreateOrganisationInput', { fields });
  }
}

export async function loadPartnershipsAndAgreements(loaded: LoadedYear): Promise<void> {
  for (const { key, kind, parties, titleUk, titleEn } of loaded.year.partnerships) {
    const input = {
      titleUk,
      titleEn,
      relationshipType: RELATIONSHIPS[kind],
      formality: 'FORMAL',
      parties: parties.map((party, at) => ({ municipalityId: loaded.id(party), role: at === 0 ? 'LEAD' : 'PARTNER' })),
    };
    await loaded.keep(key, 'createPartnership', 'CreatePartnershipInput', input);
  }
  for (const { key, kind, level, parties, titleUk, titleEn, underPartnership } of loaded.year.agreements) {
    const organisations = new Map(loaded.year.organisations.map((organisation) => [organisation.key, organisation]));
    const fields = {
      titleUk,
      titleEn,
      level,
      type: kind === 'MEMORANDUM' ? 'MEMORANDUM' : 'AGREEMENT',
      parties: parties.map(({ key: party, nameUk }) => {
        if (!party) return { institution: nameUk };
        const organisation = organisations.get(party);
        if (!organisation) return { municipalityId: loaded.id(party) };
        const [municipalityId] = loaded.known([organisation.placeKey ?? '']);
        return { municipalityId, organisationId: loaded.id(party) };
      }),
      ...(underPartnership ? { partnershipId: loaded.id(underPartnership) } : {}),
    };
    await loaded.keep(key, 'draftAgreement', 'DraftAgreementInput', { fields });
  }
}

/** One visit for an event, whatever the number of its runs and of the measures that report it. */
export async function loadVisits(loaded: LoadedYear): Promise<void> {
  for (const activity of loaded.year.activities) {
    if (activity.duplicateOf ?? PART_OF[activity.key]) continue;
    const runs = activity.seriesKey
      ? loaded.year.activities.filter(({ seriesKey }) => seriesKey === activity.seriesKey)
      : [activity];
    const [first] = runs;
    if (first !== activity) loaded.ids.set(activity.key, loaded.id(first?.key ?? ''));
    else
      loaded.ids.set(
        activity.key,
        await loaded.make('logVisit', 'LogVisitInput', {
          status: 'COMPLETED',
          fields: visitFields(loaded, runs, activity),
        }),
      );
  }
  for (const { key, duplicateOf } of loaded.year.activities) {
    const whole = duplicateOf ?? PART_OF[key];
    if (whole) loaded.ids.set(key, loaded.id(whole));
  }
}

function visitFields(loaded: LoadedYear, runs: readonly Activity[], activity: Activity): object {
  const dated = runs.flatMap(({ startsOn, endsOn }) => (startsOn ? [{ startsOn, endsOn: endsOn ?? startsOn }] : []));
  const place = loaded.year.places.find(({ key }) => key === activity.placeKey);
  const others = loaded.known((activity.partyKeys ?? []).filter((key) => !(key in SAME_AS) && key !== SOLE_COMMUNITY));
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
    parties: [loaded.id(SOLE_COMMUNITY), ...others].map((municipalityId) => ({ municipalityId, role: 'PARTICIPANT' })),
    organisations: loaded.known(activity.organisationKeys ?? []).map((organisationId) => ({
      organisationId,
      role: 'PARTICIPANT',
    })),
    partnershipIds: loaded.known(activity.partnershipKey ? [activity.partnershipKey] : []),
    outcomes: [activity.summaryUk, ...(activity.outcomesUk ?? [])].join('\n'),
    commitments: (activity.followUpsUk ?? []).map((text) => ({ text })),
  };
}
