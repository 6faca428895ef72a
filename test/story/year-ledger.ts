import { type LoadedYear, SOLE_COMMUNITY } from './loaded-year.js';
import type { Year } from './year-file.js';

type Project = Year['projects'][number];

const PROJECT_STATUSES: Readonly<Record<string, string>> = {
  IMPLEMENTING: 'RUNNING',
  RUNNING: 'RUNNING',
  COMPLETED: 'CLOSED',
  CONTRACTED: 'AWARDED',
};
const CLOSED_ON = '2024-12-31';

/** Projects, aid and memberships of the community, with what they are linked to. */
export async function loadLedger(loaded: LoadedYear): Promise<void> {
  const communityId = loaded.id(SOLE_COMMUNITY);
  const { projects, aid, memberships } = loaded.year;
  for (const project of projects) {
    const status = PROJECT_STATUSES[project.status] ?? 'IDEA';
    await loaded.keep(project.key, 'createProject', 'CreateProjectInput', {
      communityId,
      status,
      ...(status === 'IDEA' ? {} : { statusOn: CLOSED_ON }),
      fields: projectFields(loaded, project),
    });
  }
  for (const { key, titleUk, titleEn, fromKey, fromTextUk, toKey, date, ongoing, activityKey } of aid) {
    const given = fromKey === SOLE_COMMUNITY;
    const party = (role: string, place: string | undefined, name: string) => {
      const [municipalityId] = place ? loaded.known([place]) : [];
      return { role, ...(municipalityId ? { municipalityId } : { name }) };
    };
    await loaded.keep(key, 'createAidTransfer', 'CreateAidTransferInput', {
      communityId,
      fields: {
        titleUk,
        titleEn,
        direction: given ? 'GIVEN' : 'RECEIVED',
        aidType: 'GRANT_IN_KIND',
        recurring: ongoing ?? false,
        ...(date ? { promisedOn: date } : {}),
        chain: [
          party('DONOR', fromKey, fromTextUk ?? placeName(loaded, fromKey)),
          party('RECIPIENT', toKey, placeName(loaded, toKey)),
        ],
        lines: [{ whatUk: titleUk, whatEn: titleEn, goodsClass: 'OTHER' }],
        visitIds: loaded.known(activityKey ? [activityKey] : []),
      },
    });
  }
  for (const { key, organisation, since, titleUk, titleEn } of memberships) {
    await loaded.keep(key, 'createMembership', 'CreateMembershipInput', {
      communityId,
      networkId: loaded.id(organisation),
      status: 'MEMBER',
      statusOn: since ?? CLOSED_ON,
      fields: {
        titleUk,
        titleEn,
        ...(since ? { joinedOn: since, joinedPrecision: 'DAY' } : { joinedPrecision: 'NONE' }),
      },
    });
  }
}

/** Awards, publications and what was bought to be given away. */
export async function loadPromotion(loaded: LoadedYear): Promise<void> {
  const communityId = loaded.id(SOLE_COMMUNITY);
  const { awards, publications, purchases } = loaded.year;
  for (const { key, titleUk, titleEn, year } of awards) {
    await loaded.keep(key, 'createAward', 'CreateAwardInput', {
      communityId,
      fields: { titleUk, titleEn, direction: 'RECEIVED', awardedOn: `${year}-01-01`, datePrecision: 'YEAR' },
    });
  }
  for (const { key, titleUk, titleEn, url, organisationKeys = [] } of publications) {
    const [outletOrganisationId] = loaded.known(organisationKeys);
    const kind = key.endsWith('-profile') ? 'PLATFORM_PROFILE' : outletOrganisationId ? 'MEDIA' : 'WEB_PAGE';
    await loaded.keep(key, 'createPublication', 'CreatePublicationInput', {
      communityId,
      fields: {
        titleUk,
        titleEn,
        kind,
        datePrecision: 'NONE',
        ...(url ? { url } : {}),
        ...(outletOrganisationId ? { outletOrganisationId } : {}),
      },
    });
  }
  for (const { key, titleUk, titleEn } of purchases) {
    await loaded.keep(key, 'createGiftItem', 'CreateGiftItemInput', {
      communityId,
      fields: { nameUk: titleUk, nameEn: titleEn },
    });
    await loaded.make('recordGiftMovement', 'RecordGiftMovementInput', {
      itemId: loaded.id(key),
      kind: 'PURCHASED',
      fields: {},
    });
  }
}

function projectFields(loaded: LoadedYear, project: Project): object {
  const { titleUk, titleEn, programmeUk, programmeEn, amount, currency, agreementKey, activityKeys = [] } = project;
  const { funderKeys, implementerKeys = [], partnerKeys = [] } = project;
  const as = (role: string, keys: readonly string[]) => keys.map((key) => ({ role, organisationId: loaded.id(key) }));
  return {
    titleUk,
    titleEn,
    programmeUk,
    programmeEn,
    ...(amount && currency ? { amount: { amount: String(amount), currency } } : {}),
    participants: [...as('FUNDER', funderKeys), ...as('IMPLEMENTER', implementerKeys), ...as('PARTNER', partnerKeys)],
    ...(project.status === 'COMPLETED' ? { resultUk: titleUk } : {}),
    visitIds: loaded.known(activityKeys),
    agreementIds: agreementKey ? [loaded.id(agreementKey)] : [],
  };
}

function placeName(loaded: LoadedYear, place: string | undefined): string {
  return loaded.year.places.find(({ key }) => key === place)?.nameUk ?? 'Міста-партнери';
}
