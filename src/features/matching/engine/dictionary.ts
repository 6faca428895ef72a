/**
 * Gives equal things one small number. Places share settings, languages and themes, so a question about them is
 * answered once for each number instead of once for each pair.
 */
export class Dictionary<Entry> {
  readonly entries: Entry[] = [];
  private readonly numbers = new Map<string, number>();

  /** @param keyOf equal keys mean equal entries */
  constructor(private readonly keyOf: (entry: Entry) => string) {}

  numberOf(entry: Entry): number {
    const key = this.keyOf(entry);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }

  /** The number of an entry seen before, or −1. */
  find(entry: Entry): number {
    return this.numbers.get(this.keyOf(entry)) ?? -1;
  }
}

export function textDictionary(): Dictionary<string> {
  return new Dictionary<string>((text) => text);
}

/** Sets of texts; the order of input does not matter and repetitions are dropped. */
export class SetDictionary {
  private readonly sets = new Dictionary<readonly string[]>((set) => JSON.stringify(set));

  get entries(): readonly (readonly string[])[] {
    return this.sets.entries;
  }

  numberOf(texts: readonly string[]): number {
    return this.sets.numberOf([...new Set(texts)].sort());
  }
}
