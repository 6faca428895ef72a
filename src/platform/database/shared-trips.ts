interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets callers that come at about the same time share one trip to the database. Nobody waits for company: a lone item goes
 * at once, and what arrives while a trip is under way takes the next one together.
 */
export class SharedTrips<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private underWay = false;

  /**
   * @param trip gets at most `most` items and answers in their order; when it throws, each of them has failed
   * @param isSoleTrouble whether one item alone may be to blame: then each goes by itself, and only it fails
   */
  constructor(
    private readonly trip: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly most = 100,
    private readonly isSoleTrouble: (error: unknown) => boolean = () => false,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.underWay) return;
      this.underWay = true;
      setImmediate(() => void this.go());
    });
  }

  private async go(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.take(this.waiting.splice(0, this.most));
    }
    this.underWay = false;
  }

  private async take(together: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.trip(together.map(({ item }) => item));
      if (results.length !== together.length) throw new Error('A trip must answer every item');
      results.forEach((result, at) => together[at]?.resolve(result));
    } catch (error) {
      if (together.length > 1 && this.isSoleTrouble(error)) for (const one of together) await this.take([one]);
      else for (const { reject } of together) reject(error);
    }
  }
}
