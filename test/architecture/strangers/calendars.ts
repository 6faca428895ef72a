import { type FeatureAttempts, input, missingForReaders, own } from './feature-attempts.js';

export const calendars: FeatureAttempts = {
  async records({ coordinator }) {
    const { createCalendarFeed } = await coordinator.get<{ createCalendarFeed: { feed: { id: string } } }>(
      `mutation { createCalendarFeed(input: { contents: [VISITS] }) { feed { id } } }`,
    );
    return { calendarFeed: createCalendarFeed.feed.id };
  },
  attempts: (their) => ({
    'Query.calendarFeeds': own('only one’s own calendars; proved in test/calendars'),
    'Mutation.createCalendarFeed': missingForReaders(
      input({ contents: ['VISITS'], partnershipId: their('partnership') }),
    ),
    'Mutation.rotateCalendarFeed': missingForReaders({ id: their('calendarFeed') }),
    'Mutation.revokeCalendarFeed': missingForReaders({ id: their('calendarFeed') }),
  }),
};
