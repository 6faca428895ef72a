import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { renderCalendar } from '../../platform/calendar/render-calendar.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { hashOf, IdentityViewerSource, newToken } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Partnerships } from '../partnerships/index.js';
import { CalendarContents } from './calendar-contents.service.js';
import { type CalendarFeedRow, CalendarFeedsRepository } from './data/calendar-feeds.repository.js';
import {
  type CalendarContent,
  calendarName,
  demandContents,
  demandOneView,
  demandRoom,
} from './domain/calendar-content.js';

export interface CalendarWish {
  readonly contents: readonly CalendarContent[];
  readonly communityId: Id | null;
  readonly partnershipId: Id | null;
  readonly alarms: boolean;
}

/** A calendar and, this once, the address by which it is read. */
export interface AddressedFeed {
  readonly feed: CalendarFeedRow;
  readonly url: string;
}

/** What a program that reads a calendar gets. */
export interface ReadCalendar {
  readonly body: string;
  /** the same for the same content, in quotes (RFC 9110 §8.8.3) */
  readonly etag: string;
}

/** The calendars that people take into other programs. Whoever has the address reads as their owner, who may end it. */
@Injectable()
export class CalendarFeeds {
  private readonly domain: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeedsRepository,
    private readonly contents: CalendarContents,
    private readonly viewers: IdentityViewerSource,
    private readonly municipalities: Municipalities,
    private readonly partnerships: Partnerships,
    private readonly changeLog: ChangeLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.domain = new URL(config.PUBLIC_URL).hostname.replace(/^\[|\]$/g, '');
  }

  /** Oldest first. */
  list(viewer: Viewer): Promise<CalendarFeedRow[]> {
    return this.feeds.ofUser(personOf(viewer));
  }

  /** @throws DomainError INVALID/required, INVALID/whole_calendar, INVALID/one_view, INVALID/too_many, NOT_FOUND for its view */
  create(viewer: Viewer, { communityId, partnershipId, alarms, ...wish }: CalendarWish): Promise<AddressedFeed> {
    return this.unitOfWork.run(viewer, async () => {
      demandOneView(communityId, partnershipId);
      const contents = demandContents(wish.contents, communityId !== null || partnershipId !== null);
      if (communityId) await this.municipalities.demandVisible(viewer, [communityId]);
      if (partnershipId) await this.partnerships.demandVisible(viewer, [partnershipId]);
      demandRoom((await this.list(viewer)).length);
      const [id, userId, { token, hash }] = [newId(), personOf(viewer), newToken()];
      await this.feeds.add({ id, userId, contents, communityId, partnershipId, alarms, tokenHash: hash });
      await this.tell(viewer, id, null, contents.join(', '));
      return this.addressed(viewer, id, token);
    });
  }

  /** Gives it a new address; the old one leads nowhere. @throws DomainError NOT_FOUND */
  rotate(viewer: Viewer, id: Id): Promise<AddressedFeed> {
    return this.unitOfWork.run(viewer, async () => {
      const feed = await this.own(viewer, id);
      const { token, hash } = newToken();
      await this.feeds.renew(feed.id, hash);
      await this.changeLog.record({
        ...{ recordType: 'USER', recordId: feed.userId, action: 'UPDATED' },
        before: null,
        after: { [`calendars.${id}.address`]: hash.slice(0, 8) },
      });
      return this.addressed(viewer, id, token);
    });
  }

  /** @throws DomainError NOT_FOUND */
  async revoke(viewer: Viewer, id: Id): Promise<void> {
    await this.unitOfWork.run(viewer, async () => {
      const { contents } = await this.own(viewer, id);
      await this.feeds.remove(id);
      await this.tell(viewer, id, contents.join(', '), null);
    });
  }

  /**
   * What another program reads. Null: there is no such calendar any more, or its person has been disabled.
   *
   * @param secret the last part of its address
   */
  async read(secret: string): Promise<ReadCalendar | null> {
    const feed = await this.feeds.bySecret(hashOf(secret));
    const viewer = feed && (await this.viewers.personViewer(feed.userId, null));
    if (!feed || !viewer?.permissions.has('notices.own')) return null;
    const name = calendarName(
      this.config.NETWORK_NAME,
      feed.contents,
      await this.viewName(viewer, feed),
      viewer.language,
    );
    const body = renderCalendar({ name, domain: this.domain, events: await this.contents.of(viewer, feed) });
    await this.feeds.noteRead(feed.id);
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
  }

  /** Null: it shows everything, or its view is no longer open to the person and it shows nothing. */
  private async viewName(viewer: Viewer, { communityId, partnershipId }: CalendarFeedRow): Promise<string | null> {
    const { language } = viewer;
    if (communityId) {
      const community = (await this.municipalities.byIds(viewer, [communityId])).get(communityId);
      return (language === 'uk' ? community?.nameUk : community?.nameEn) ?? null;
    }
    if (!partnershipId) return null;
    const partnership = (await this.partnerships.byIds(viewer, [partnershipId])).get(partnershipId);
    return (language === 'uk' ? partnership?.titleUk : partnership?.titleEn) ?? null;
  }

  private async own(viewer: Viewer, id: Id): Promise<CalendarFeedRow> {
    const feed = await this.feeds.own(personOf(viewer), id);
    if (!feed) throw notFound();
    return feed;
  }

  private async addressed(viewer: Viewer, id: Id, token: string): Promise<AddressedFeed> {
    return { feed: await this.own(viewer, id), url: `${this.config.PUBLIC_URL}/calendars/${token}.ics` };
  }

  /** Whoever asks later who could read what outside finds it with the person. */
  private async tell(viewer: Viewer, id: Id, before: string | null, after: string | null): Promise<void> {
    const field = `calendars.${id}`;
    await this.changeLog.record({
      ...{ recordType: 'USER', recordId: personOf(viewer), action: 'UPDATED' },
      before: { [field]: before },
      after: { [field]: after },
    });
  }
}

function personOf({ userId }: Viewer): Id {
  if (userId === null) throw forbidden();
  return userId;
}
