/** Something that has happened to a record, told to later features inside the same transaction. */
export abstract class DomainEvent {
  abstract readonly name: string;
}

export type DomainEventClass<E extends DomainEvent> = abstract new (...args: never[]) => E;
