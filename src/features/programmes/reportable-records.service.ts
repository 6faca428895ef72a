import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import {
  type ReportableRecordsFilter,
  ReportableRecordsRepository,
  type ReportableRow,
} from './data/reportable-records.repository.js';
import { concerning, recordsOfType } from './reported-records.js';

/** Finds the records to put under a measure. */
@Injectable()
export class ReportableRecords {
  constructor(private readonly records: ReportableRecordsRepository) {}

  list(viewer: Viewer, filter: ReportableRecordsFilter, page: PageArgs): Promise<Page<ReportableRow>> {
    const { type, communityId, search } = filter;
    return this.records.list(recordsOfType(viewer, type), concerning(type, communityId), search, page);
  }
}
