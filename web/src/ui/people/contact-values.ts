import type { ContactCardFragment, PostInput, SaveContactInput } from '../../graphql/graphql';

export interface PostValues {
  readonly id?: string;
  readonly at: 'MUNICIPALITY' | 'ORGANISATION';
  readonly municipalityId: string | null;
  readonly organisationId: string | null;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly unit: string;
  readonly holdsRelationship: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: string | null;
}

export interface ContactValues {
  readonly name: string;
  readonly nameEn: string;
  readonly email: string;
  readonly phone: string;
  readonly languages: string[];
  readonly note: string;
  readonly userId: string | null;
  readonly posts: PostValues[];
}

/** Where somebody new works unless another place is chosen. */
export interface ContactPlace {
  readonly municipalityId?: string;
  readonly organisationId?: string;
}

export function newPost(place: ContactPlace): PostValues {
  return {
    at: place.organisationId === undefined ? 'MUNICIPALITY' : 'ORGANISATION',
    municipalityId: place.municipalityId ?? null,
    organisationId: place.organisationId ?? null,
    titleUk: '',
    titleEn: '',
    unit: '',
    holdsRelationship: false,
    validFrom: null,
    validTo: null,
    successorId: null,
  };
}

export function valuesOfContact(contact: ContactCardFragment | null, place: ContactPlace): ContactValues {
  return {
    name: contact?.name ?? '',
    nameEn: contact?.nameEn ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    languages: [...(contact?.languages ?? [])],
    note: contact?.note ?? '',
    userId: contact?.user?.id ?? null,
    posts: contact ? contact.posts.map(valuesOfPost) : [{ ...newPost(place), holdsRelationship: true }],
  };
}

function valuesOfPost(post: ContactCardFragment['posts'][number]): PostValues {
  const { id, titleUk, titleEn, unit, holdsRelationship, validFrom, validTo } = post;
  return {
    id,
    at: post.organisation ? 'ORGANISATION' : 'MUNICIPALITY',
    municipalityId: post.municipality?.id ?? null,
    organisationId: post.organisation?.id ?? null,
    titleUk,
    titleEn: titleEn ?? '',
    unit: unit ?? '',
    holdsRelationship,
    validFrom,
    validTo,
    successorId: post.successor?.id ?? null,
  };
}

/** @param mayLink whether the account was asked for: what was not asked stays as it is */
export function inputOfContact(values: ContactValues, mayLink: boolean): SaveContactInput {
  return {
    name: values.name.trim(),
    nameEn: values.nameEn.trim() || null,
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    languages: values.languages,
    note: values.note || null,
    ...(mayLink ? { userId: values.userId } : {}),
    posts: values.posts.map(inputOfPost),
  };
}

function inputOfPost({
  at,
  municipalityId,
  organisationId,
  titleEn,
  unit,
  successorId,
  ...post
}: PostValues): PostInput {
  return {
    ...post,
    municipalityId: at === 'MUNICIPALITY' ? municipalityId : null,
    organisationId: at === 'ORGANISATION' ? organisationId : null,
    titleEn: titleEn.trim() || null,
    unit: unit.trim() || null,
    successorId: post.validTo === null ? null : successorId,
  };
}
