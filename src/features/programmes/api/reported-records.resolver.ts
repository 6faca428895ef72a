import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { MeasureEntries } from '../measure-entries.service.js';
import { ReportableRecords } from '../reportable-records.service.js';
import { MeasureEntryType } from './measure-entry.type.js';
import {
  ReportableRecordConnection,
  ReportableRecordFilterInput,
  ReportableRecordType,
  ReportedRecordInput,
} from './reported-record.type.js';

@Resolver(() => ReportableRecordType)
export class ReportedRecordsResolver {
  constructor(
    private readonly entries: MeasureEntries,
    private readonly records: ReportableRecords,
  ) {}

  @Query(() => ReportableRecordConnection, { description: 'what can be put under a measure, the latest first' })
  @Requires('programmes.read')
  async reportableRecords(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: ReportableRecordFilterInput,
    @Args() page: PageArgs,
  ) {
    return connectionOf(await this.records.list(viewer, filter, page));
  }

  @Query(() => [MeasureEntryType], { description: 'under which measures of programmes a record is reported' })
  @Requires('programmes.read')
  measureEntriesOf(@CurrentViewer() viewer: Viewer, @Args('record') record: ReportedRecordInput) {
    return this.entries.ofRecord(viewer, record);
  }
}
