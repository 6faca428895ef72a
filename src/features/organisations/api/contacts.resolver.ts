import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Contacts } from '../contacts.service.js';
import { PostEndings } from '../post-endings.service.js';
import { ContactsArgs, EndPostInput, SaveContactInput } from './contact.inputs.js';
import { ContactConnection, ContactType } from './contact.type.js';
import { EndedPostType } from './handover.type.js';

@Resolver(() => ContactType)
export class ContactsResolver {
  constructor(
    private readonly people: Contacts,
    private readonly endings: PostEndings,
  ) {}

  @Query(() => ContactConnection)
  @Requires('municipalities.read')
  async contacts(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: ContactsArgs) {
    return connectionOf(await this.people.list(viewer, filter ?? {}, page));
  }

  @Query(() => ContactType)
  @Requires('municipalities.read')
  contact(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.people.get(viewer, id);
  }

  @Mutation(() => ContactType)
  @Requires('municipalities.edit')
  saveContact(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, ...fields }: SaveContactInput) {
    return this.people.save(viewer, id ?? null, expectedVersion ?? null, fields);
  }

  @Mutation(() => EndedPostType, {
    description: 'A person leaves a post; who comes after takes it and, if asked, the work.',
  })
  @Requires('municipalities.edit')
  endPost(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { successorId = null, handOverToId = null, leaveUnseen, ...post }: EndPostInput,
  ) {
    return this.endings.end(viewer, { ...post, successorId, handOverToId, leaveUnseen: leaveUnseen ?? false });
  }
}
