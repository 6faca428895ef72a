import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Agreements } from '../agreements.service.js';
import {
  AgreementFilterInput,
  DraftAgreementInput,
  MoveAgreementInput,
  ReviseAgreementInput,
} from './agreement.inputs.js';
import { AgreementConnection, AgreementType } from './agreement.type.js';

@Resolver(() => AgreementType)
export class AgreementsResolver {
  constructor(private readonly papers: Agreements) {}

  @Query(() => AgreementConnection)
  @Requires('agreements.read')
  async agreements(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => AgreementFilterInput, nullable: true }) filter?: AgreementFilterInput,
  ) {
    return connectionOf(await this.papers.list(viewer, filter ?? {}, page));
  }

  @Query(() => AgreementType)
  @Requires('agreements.read')
  agreement(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.papers.get(viewer, id);
  }

  @Mutation(() => AgreementType)
  @Requires('agreements.edit')
  draftAgreement(@CurrentViewer() viewer: Viewer, @Args('input') { fields, status, statusOn }: DraftAgreementInput) {
    return this.papers.draft(viewer, fields, status ?? 'IDEA', statusOn ?? null);
  }

  @Mutation(() => AgreementType)
  @Requires('agreements.edit')
  reviseAgreement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: ReviseAgreementInput,
  ) {
    return this.papers.revise(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => AgreementType)
  @Requires('agreements.edit')
  moveAgreement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, status, on, reason }: MoveAgreementInput,
  ) {
    return this.papers.move(viewer, id, expectedVersion, { status, on: on ?? null, reason: reason ?? null });
  }
}
