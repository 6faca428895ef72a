import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { municipalitiesNamed, municipalitiesVisibleTo } from '../municipalities/index.js';
import sql from 'sql-template-tag';
import { FillingRepository } from './data/filling.repository.js';
import type { PlaceRow } from './data/place-row.js';
import { type PlacesFilter, PlacesRepository } from './data/places.repository.js';
import { searchForms } from './domain/place-words.js';

const NOTHING: Page<PlaceRow> = { rows: [], hasNextPage: false, totalCount: 0 };

/** What people read of the catalogue. */
@Injectable()
export class Places {
  constructor(
    private readonly places: PlacesRepository,
    private readonly filling: FillingRepository,
  ) {}

  /** @param filter `search`: words in any script, as people call the place */
  async list(
    viewer: Viewer,
    { search, ...filter }: PlacesFilter & { readonly search?: string | null },
    page: PageArgs,
  ): Promise<Page<PlaceRow>> {
    const visible = municipalitiesVisibleTo(viewer);
    if (!search) return this.places.list(visible, filter, null, page);
    const forms = searchForms(search);
    if (forms.length === 0) return NOTHING;
    const municipalities = sql`${municipalitiesNamed(search)} AND ${visible}`;
    return this.places.list(visible, filter, { forms, municipalities }, page);
  }

  byIds(ids: readonly Id[]): Promise<ReadonlyMap<Id, PlaceRow>> {
    return this.places.byIds(ids);
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: Id): Promise<PlaceRow> {
    const place = (await this.places.byIds([id])).get(id);
    if (!place) throw notFound();
    return place;
  }

  /** How many places there are, and of which data. */
  async state() {
    const [state, places] = await Promise.all([this.filling.state(), this.places.count()]);
    return { ...state, places };
  }
}
