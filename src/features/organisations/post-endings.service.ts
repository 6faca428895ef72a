import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate } from '../../kernel/calendar-date.js';
import { invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contactSnapshot, ContactWriting } from './contact-writing.service.js';
import { Contacts } from './contacts.service.js';
import type { Contact } from './data/contact.entity.js';
import { type ContactRow, ContactsRepository } from './data/contacts.repository.js';
import type { HandoverRow } from './data/handovers.repository.js';
import { Post } from './data/post.entity.js';
import { demandSuccessor, demandTerm, postIsOver } from './domain/post-rules.js';
import { Handovers } from './handovers.service.js';
import { postsVisibleTo } from './organisations.policy.js';

export interface PostEnding {
  readonly postId: Id;
  /** of the contact */
  readonly expectedVersion: number;
  /** the last day in the post */
  readonly endedOn: CalendarDate;
  /** the contact who comes after; null: nobody yet */
  readonly successorId: Id | null;
  /** to whom the person's open work in the program goes; null: it stays */
  readonly handOverToId: Id | null;
  readonly leaveUnseen: boolean;
}

export interface EndedPost {
  readonly contact: ContactRow;
  readonly handover: HandoverRow | null;
}

/** A person leaves a post: whoever comes after takes the post, the relationship and, if asked, all open work. */
@Injectable()
export class PostEndings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: Contacts,
    private readonly contacts: ContactsRepository,
    private readonly writing: ContactWriting,
    private readonly handovers: Handovers,
  ) {}

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/post_over, INVALID */
  async end(viewer: Viewer, ending: PostEnding): Promise<EndedPost> {
    return this.unitOfWork.run(viewer, async () => {
      const contactId = await this.contacts.contactOfPost(ending.postId, postsVisibleTo(viewer));
      if (!contactId) throw notFound();
      const contact = await this.people.loadForChange(viewer, contactId, ending.expectedVersion);
      const posts = await this.contacts.allPosts(contactId);
      const post = posts.find(({ id }) => id === ending.postId);
      if (!post) throw notFound();
      if (post.validTo) throw postIsOver();
      demandTerm(post.validFrom, ending.endedOn, 'endedOn');
      if (ending.successorId) demandSuccessor(contactId, ending.successorId, 'successorId');
      const before = contactSnapshot(contact, posts);
      post.validTo = ending.endedOn;
      post.successorId = ending.successorId;
      await this.writing.save(contact, posts, before);
      if (ending.successorId) await this.succeed(viewer, ending.successorId, post, ending.endedOn);
      return {
        contact: await this.people.get(viewer, contactId),
        handover: await this.handOver(viewer, contact, ending),
      };
    });
  }

  /** The successor holds the post from the next day on, unless they hold one there already. */
  private async succeed(viewer: Viewer, successorId: Id, left: Post, endedOn: CalendarDate): Promise<void> {
    await this.people.get(viewer, successorId);
    const successor = await this.contacts.findForUpdate(successorId);
    if (!successor) throw notFound();
    const posts = await this.contacts.allPosts(successorId);
    const before = contactSnapshot(successor, posts);
    const present = posts.find(
      ({ municipalityId, organisationId, validTo }) =>
        !validTo && municipalityId === left.municipalityId && organisationId === left.organisationId,
    );
    if (present) present.holdsRelationship ||= left.holdsRelationship;
    else posts.push(postAfter(left, successorId, addDays(endedOn, 1), posts.length));
    await this.writing.save(successor, posts, before);
  }

  private async handOver(
    viewer: Viewer,
    { userId }: Contact,
    { handOverToId, leaveUnseen }: PostEnding,
  ): Promise<HandoverRow | null> {
    if (!handOverToId) return null;
    if (!userId) {
      throw invalid('no_account', 'handOverToId', {
        uk: 'Ця людина не має облікового запису, тож передавати нічого.',
        en: 'This person has no account, so there is nothing to hand over.',
      });
    }
    const request = { fromUserId: userId, toUserId: handOverToId, leaveUnseen, field: 'handOverToId' };
    return this.handovers.handOver(viewer, request);
  }
}

function postAfter(left: Post, contactId: Id, validFrom: CalendarDate, position: number): Post {
  const { municipalityId, organisationId, titleUk, titleEn, unit, holdsRelationship } = left;
  return Object.assign(new Post(), {
    id: newId(),
    contactId,
    municipalityId,
    organisationId,
    titleUk,
    titleEn,
    unit,
    validFrom,
    validTo: null,
    holdsRelationship,
    successorId: null,
    position,
  });
}
