import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type DemoDay, dayOn } from './domain/demo-day.js';

export interface CastMember {
  readonly viewer: Viewer;
  readonly userId: Id;
}

type RecordKind =
  | 'municipality'
  | 'organisation'
  | 'partnership'
  | 'agreement'
  | 'visit'
  | 'project'
  | 'membership'
  | 'aid'
  | 'publication'
  | 'award'
  | 'gift';

/** Who and what is loaded so far, by the keys of the file. */
export class DemoCast {
  private readonly people = new Map<string, CastMember>();
  private readonly records = new Map<string, Id>();

  /**
   * @param today the day of loading, network time zone
   * @param timeZone of the network, IANA name
   */
  constructor(
    readonly today: CalendarDate,
    readonly timeZone: string,
  ) {}

  day(day: DemoDay): CalendarDate {
    return dayOn(day, this.today);
  }

  maybeDay(day: DemoDay | undefined): CalendarDate | null {
    return day === undefined ? null : this.day(day);
  }

  add(key: string, member: CastMember): void {
    this.people.set(key, member);
  }

  /** @param key absent: nothing in the files names it */
  place(kind: RecordKind, key: string | undefined, id: Id): void {
    if (key !== undefined) this.records.set(`${kind} ${key}`, id);
  }

  /** @throws when the file names somebody who is not in it */
  person(key: string): CastMember {
    return found(this.people.get(key), `person ${key}`);
  }

  /** @throws when the file names a record that is not loaded yet */
  id(kind: RecordKind, key: string): Id {
    return found(this.records.get(`${kind} ${key}`), `${kind} ${key}`);
  }

  maybeId(kind: RecordKind, key: string | undefined): Id | null {
    return key === undefined ? null : this.id(kind, key);
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demonstration names an unknown ${what}`);
  return value;
}
