/** A delivery of an occurrence as it stands in the ledger. */
export interface KeptDelivery {
  /** as the ledger names it */
  readonly state: string;
  readonly dueAt: Date;
}

export interface ChannelSteps<Channel> {
  /** to be added, moved or brought back to life */
  readonly schedule: readonly { readonly channel: Channel; readonly dueAt: Date }[];
  /** to be taken back: the person has switched the kind off there */
  readonly cancel: readonly Channel[];
}

/** As much of an occurrence as decides what becomes of its deliveries. */
export interface ToldSoFar<Channel extends string> {
  /** it was just added or moved */
  readonly changed: boolean;
  /** some channel has told it: only what still waits is moved or taken back, nothing is added */
  readonly told: boolean;
  readonly deliveries: Readonly<Partial<Record<Channel, KeptDelivery>>>;
}

/** What must change so that each channel tells an occurrence when its person wants. @param wanted null: not at all */
export function channelSteps<Channel extends string>(
  wanted: ReadonlyMap<Channel, Date | null>,
  { changed, told, deliveries }: ToldSoFar<Channel>,
  now: Date,
): ChannelSteps<Channel> {
  const schedule: { channel: Channel; dueAt: Date }[] = [];
  const cancel: Channel[] = [];
  for (const [channel, dueAt] of wanted) {
    const kept = deliveries[channel];
    const waits = kept?.state === 'scheduled';
    if (!dueAt) {
      if (waits || kept?.state === 'retry') cancel.push(channel);
    } else if (waits) {
      if (changed || movesTo(dueAt, kept.dueAt, now)) schedule.push({ channel, dueAt });
    } else if (!told && (changed || !kept || kept.state === 'cancelled')) {
      schedule.push({ channel, dueAt });
    }
  }
  return { schedule, cancel };
}

/** Of two instants that have both passed, neither is later: it goes at once. */
function movesTo(wanted: Date, kept: Date, now: Date): boolean {
  return wanted.getTime() !== kept.getTime() && (wanted > now || kept > now);
}
