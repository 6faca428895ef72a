import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import type { MeasureEntryRow } from '../data/measure-entries.repository.js';
import { recordOf } from '../domain/reported-record.js';
import { MeasureEntries } from '../measure-entries.service.js';
import {
  AddMeasureEntryInput,
  OrderMeasureEntriesInput,
  RemoveMeasureEntryInput,
  ReviseMeasureEntryInput,
} from './measure-entry.inputs.js';
import { MeasureEntryType } from './measure-entry.type.js';
import { MeasureType } from './programme.type.js';
import { ProgrammesLoaders } from './programmes.loaders.js';
import { ReportedRecordType } from './reported-record.type.js';

@Resolver(() => MeasureEntryType)
export class MeasureEntriesResolver {
  constructor(
    private readonly entries: MeasureEntries,
    private readonly programmes: ProgrammesLoaders,
  ) {}

  @Mutation(() => MeasureEntryType)
  @Requires('programmes.edit')
  addMeasureEntry(@CurrentViewer() viewer: Viewer, @Args('input') input: AddMeasureEntryInput) {
    return this.entries.add(viewer, input);
  }

  @Mutation(() => MeasureEntryType)
  @Requires('programmes.edit')
  reviseMeasureEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: ReviseMeasureEntryInput,
  ) {
    return this.entries.revise(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => MeasureEntryType, { description: 'the entry as it stood there' })
  @Requires('programmes.edit')
  removeMeasureEntry(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: RemoveMeasureEntryInput) {
    return this.entries.remove(viewer, id, expectedVersion);
  }

  @Mutation(() => [MeasureEntryType])
  @Requires('programmes.edit')
  orderMeasureEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { measureId, year, entryIds }: OrderMeasureEntriesInput,
  ) {
    return this.entries.order(viewer, measureId, year, entryIds);
  }

  @ResolveField('measure', () => MeasureType)
  measure(@Parent() entry: MeasureEntryType, @CurrentRequest() request: RequestContext) {
    return this.programmes.measure(request, entry.measureId);
  }

  @ResolveField('record', () => ReportedRecordType, { nullable: true, description: 'null: free text' })
  record(@Parent() entry: MeasureEntryRow) {
    return recordOf(entry);
  }
}
