import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

export const organisations: FeatureAttempts = {
  async records({ coordinator, create }, their) {
    const community = their('community');
    const contact = await create('saveContact', 'SaveContactInput', {
      name: `${CANARY} Контакт`,
      posts: [{ titleUk: CANARY, municipalityId: community }],
    });
    const { contact: person } = await coordinator.get<{ contact: { posts: { id: string }[] } }>(
      `query ($id: ID!) { contact(id: $id) { posts { id } } }`,
      { id: contact },
    );
    const organisation = await create('createOrganisation', 'CreateOrganisationInput', {
      fields: { type: 'SCHOOL', nameUk: `${CANARY} школа`, nameEn: CANARY, municipalityId: community, note: CANARY },
    });
    const handover = await create('handOver', 'HandOverInput', {
      fromUserId: their('colleague'),
      toUserId: their('user'),
    });
    return { contact, post: person.posts[0]?.id ?? '', organisation, handover };
  },

  attempts: (their, mine) => ({
    'Query.contact': missing({ id: their('contact') }),
    'Query.contacts': lists({ filter: { search: CANARY } }),
    'Query.handovers': lists({ userId: their('user') }),
    'Query.openWork': missing({ userId: their('user') }),
    'Query.organisation': missing({ id: their('organisation') }),
    'Query.organisations': lists({ filter: { search: CANARY } }),
    'Mutation.createOrganisation': missing(
      input({ fields: { type: 'VENUE', nameUk: 'Спроба', nameEn: 'Attempt', parentId: their('organisation') } }),
    ),
    'Mutation.endPost': missing(input({ postId: their('post'), expectedVersion: 1, endedOn: '2026-11-20' })),
    'Mutation.handBack': missing(input({ id: their('handover') })),
    'Mutation.handOver': missing(input({ fromUserId: their('user'), toUserId: mine.user })),
    'Mutation.saveContact': missing(
      input({ name: 'Спроба', posts: [{ titleUk: 'Посада', municipalityId: their('community') }] }),
    ),
    'Mutation.updateOrganisation': missing(
      input({ id: their('organisation'), expectedVersion: 1, fields: { note: 'Спроба' } }),
    ),
  }),
};
