import { Args, Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { StoredFileType } from '../../../platform/files/stored-file.type.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { usualCapacity } from '../domain/capacity.js';
import { blankPoint, isProven, nextBestStep, READINESS_ITEMS, readinessIndex } from '../domain/readiness.js';
import { CooperationProfileType, NextBestStepType, ReadinessPointType } from './profile.type.js';
import { ProfilesLoaders } from './profiles.loaders.js';

@Resolver(() => MunicipalityType)
export class MunicipalityProfileResolver {
  constructor(private readonly loaders: ProfilesLoaders) {}

  @ResolveField('profile', () => CooperationProfileType, {
    nullable: true,
    description: 'how it wants to cooperate; null only where the municipality is not open to the reader',
  })
  profile(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.ofMunicipality(request, municipality.id);
  }
}

@Resolver(() => CooperationProfileType)
export class ProfileFieldsResolver {
  constructor(
    private readonly loaders: ProfilesLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() profile: CooperationProfileType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, profile.id);
  }

  @ResolveField('effectiveCapacity', () => Int, { description: 'as it says itself, else as is usual for its size' })
  effectiveCapacity(@Parent() { capacity, population }: CooperationProfileType) {
    return capacity ?? usualCapacity(population);
  }

  @ResolveField('readiness', () => [ReadinessPointType], { description: 'all twelve points in their order' })
  async readiness(@Parent() { id }: CooperationProfileType, @CurrentRequest() request: RequestContext) {
    const marks = new Map((await this.loaders.marksOf(request, id)).map((mark) => [mark.item, mark]));
    return READINESS_ITEMS.map((item) => {
      const point = marks.get(item) ?? { ...blankPoint(item), municipalityId: id, updatedAt: null, updatedById: null };
      return { ...point, proven: isProven(point) };
    });
  }

  @ResolveField('readinessIndex', () => Float, {
    nullable: true,
    description: 'the proven share of the twelve points, 0 to 1; null where nobody has begun the checklist',
  })
  async readinessIndex(@Parent() profile: CooperationProfileType, @CurrentRequest() request: RequestContext) {
    return readinessIndex(await this.loaders.marksOf(request, profile.id));
  }

  @ResolveField('nextBestStep', () => NextBestStepType, {
    nullable: true,
    description: 'what brings readiness forward most easily; null where all is proven',
  })
  async nextBestStep(@Parent() profile: CooperationProfileType, @CurrentRequest() request: RequestContext) {
    return nextBestStep(await this.loaders.marksOf(request, profile.id));
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() profile: CooperationProfileType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('COOPERATION_PROFILE', profile.id, page));
  }
}

@Resolver(() => ReadinessPointType)
export class ReadinessPointFieldsResolver {
  constructor(
    private readonly loaders: ProfilesLoaders,
    private readonly users: UsersLoaders,
  ) {}

  @ResolveField('evidenceFile', () => StoredFileType, {
    nullable: true,
    description: 'the content is at /files/profiles/{municipality}/{file}',
  })
  evidenceFile(@Parent() point: ReadinessPointType, @CurrentRequest() request: RequestContext) {
    return this.loaders.fileOf(request, point.municipalityId, point.evidenceFileId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() point: ReadinessPointType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, point.ownerId);
  }

  @ResolveField('updatedBy', () => UserType, { nullable: true })
  updatedBy(@Parent() point: ReadinessPointType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, point.updatedById);
  }
}
