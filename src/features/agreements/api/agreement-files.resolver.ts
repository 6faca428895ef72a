import { Args, Field, ID, InputType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { StoredFileType } from '../../../platform/files/stored-file.type.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { AgreementFiles } from '../agreement-files.service.js';
import { AgreementType } from './agreement.type.js';
import { AgreementsLoaders } from './agreements.loaders.js';

@InputType()
export class AgreementFileInput {
  @Field(() => ID)
  @IsId()
  agreementId!: string;

  @Field(() => ID)
  @IsId()
  fileId!: string;
}

@Resolver(() => AgreementType)
export class AgreementFilesResolver {
  constructor(
    private readonly agreements: AgreementsLoaders,
    private readonly papers: AgreementFiles,
  ) {}

  @ResolveField('files', () => [StoredFileType], {
    description: 'newest first; the content is at /files/agreements/{agreement}/{file}',
  })
  files(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.filesOf(request, agreement.id);
  }

  @Mutation(() => AgreementType)
  @Requires('agreements.edit')
  removeAgreementFile(@CurrentViewer() viewer: Viewer, @Args('input') { agreementId, fileId }: AgreementFileInput) {
    return this.papers.remove(viewer, agreementId, fileId);
  }

  @Mutation(() => AgreementType)
  @Requires('agreements.edit')
  restoreAgreementFile(@CurrentViewer() viewer: Viewer, @Args('input') { agreementId, fileId }: AgreementFileInput) {
    return this.papers.restore(viewer, agreementId, fileId);
  }
}

@Resolver(() => StoredFileType)
export class StoredFileFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('addedBy', () => UserType, { nullable: true })
  addedBy(@Parent() file: StoredFileType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, file.addedById);
  }
}
