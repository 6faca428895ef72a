import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Contacts, Organisations } from '../organisations/index.js';
import { type DemoOrganisationsFile, readDemoOrganisations } from './data/demo-organisations-file.js';
import type { DemoCast } from './demo-cast.js';
import { line, prose } from './domain/words.js';

/** The organisations that the sources name, with where that is written, and some fictional people there. */
@Injectable()
export class DemoOrganisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly contacts: Contacts,
  ) {}

  /** @param author key of the person who enters them */
  async load(cast: DemoCast, author: string): Promise<void> {
    const file = await readDemoOrganisations();
    const { viewer } = cast.person(author);
    await this.unitOfWork.onBehalfOf(viewer, async () => {
      for (const organisation of file.organisations) await this.loadOrganisation(viewer, organisation, file, cast);
      for (const person of file.people) await this.loadPerson(viewer, person, cast);
    });
  }

  private async loadOrganisation(
    viewer: Viewer,
    given: DemoOrganisationsFile['organisations'][number],
    { sources }: DemoOrganisationsFile,
    cast: DemoCast,
  ): Promise<void> {
    const source = sources[given.source];
    if (!source) throw new Error(`The demonstration names an unknown source ${given.source}`);
    const { id } = await this.organisations.create(viewer, {
      type: given.type,
      nameUk: given.name.uk,
      nameEn: given.name.en,
      nameNative: given.native ?? null,
      municipalityId: cast.maybeId('municipality', given.municipality),
      countryCode: given.country ?? null,
      representedCountryCode: given.represents ?? null,
      parentId: cast.maybeId('organisation', given.parent),
      addresses: given.addresses ?? [],
      website: given.website ?? null,
      note: given.note ? prose(given.note) : null,
      sources: [{ title: line(source.title), confidence: source.confidence }],
    });
    cast.place('organisation', given.key, id);
  }

  private async loadPerson(
    viewer: Viewer,
    { account, posts, ...person }: DemoOrganisationsFile['people'][number],
    cast: DemoCast,
  ): Promise<void> {
    await this.contacts.save(viewer, null, null, {
      ...person,
      userId: account ? cast.person(account).userId : null,
      posts: posts.map(({ organisation, title, holdsRelationship, from }) => ({
        organisationId: cast.id('organisation', organisation),
        titleUk: line(title),
        titleEn: title.en,
        holdsRelationship,
        validFrom: cast.day(from),
      })),
    });
  }
}
