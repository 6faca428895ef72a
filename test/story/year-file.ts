import { readFile } from 'node:fs/promises';

const FILE = new URL('./the-year-2024.json', import.meta.url);

export interface Named {
  readonly key: string;
  readonly titleUk: string;
  readonly titleEn: string;
}
export interface Activity extends Named {
  readonly measure: string;
  readonly kind: string;
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
export interface Place {
  readonly key: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly kind: 'COUNTRY' | 'CITY' | 'CITY_DISTRICT' | 'HROMADA';
  readonly parent?: string;
}
export interface Year {
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
  readonly partnerships: readonly (Named & { kind: string; parties: readonly string[] })[];
  readonly activities: readonly Activity[];
  readonly agreements: readonly (Named & {
    kind: string;
    level: string;
    signedOn?: string;
    parties: readonly { key?: string; nameUk?: string }[];
    underPartnership?: string;
  })[];
  readonly projects: readonly (Named & {
    status: string;
    funderKeys: readonly string[];
    implementerKeys?: readonly string[];
    partnerKeys?: readonly string[];
    /** whole units */
    amount?: number;
    currency?: string;
    programmeUk?: string;
    programmeEn?: string;
    agreementKey?: string;
    activityKeys?: readonly string[];
  })[];
  readonly aid: readonly (Named & {
    fromKey?: string;
    fromTextUk?: string;
    toKey: string;
    date?: string;
    ongoing?: boolean;
    activityKey?: string;
  })[];
  readonly memberships: readonly (Named & { organisation: string; since?: string })[];
  readonly awards: readonly (Named & { year: number })[];
  readonly purchases: readonly Named[];
  readonly publications: readonly (Named & { url?: string; organisationKeys?: readonly string[] })[];
  readonly coverage: readonly { measure: string; entry: number; recordKeys: readonly string[] }[];
}

export async function readYear(): Promise<Year> {
  return JSON.parse(await readFile(FILE, 'utf8')) as Year;
}
