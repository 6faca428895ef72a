import { type Id, newId } from '../../kernel/identifiers.js';
import { Post } from './data/post.entity.js';

export interface PostFields {
  readonly id?: Id | null;
  readonly titleUk: string;
  readonly titleEn?: string | null;
  readonly unit?: string | null;
  readonly municipalityId?: Id | null;
  readonly organisationId?: Id | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly holdsRelationship?: boolean | null;
  readonly successorId?: Id | null;
}

export interface ContactFields {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly languages?: readonly string[] | null;
  readonly note?: string | null;
  /** the person's own account; absent: as it was */
  readonly userId?: Id | null;
  readonly posts: readonly PostFields[];
}

/** A post as written. Its id is kept when the contact has it, else made anew. */
export function postAfter(contactId: Id, fields: PostFields, position: number, earlier: readonly Post[]): Post {
  const kept = earlier.find(({ id }) => id === fields.id);
  return Object.assign(new Post(), {
    id: kept?.id ?? newId(),
    contactId,
    municipalityId: fields.municipalityId ?? null,
    organisationId: fields.organisationId ?? null,
    titleUk: fields.titleUk,
    titleEn: fields.titleEn ?? null,
    unit: fields.unit ?? null,
    validFrom: fields.validFrom ?? null,
    validTo: fields.validTo ?? null,
    holdsRelationship: fields.holdsRelationship ?? false,
    successorId: fields.successorId ?? null,
    position,
  });
}
