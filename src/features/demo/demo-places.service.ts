import { Injectable } from '@nestjs/common';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoPeople, IdentityViewerSource } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Contacts } from '../organisations/index.js';
import type { DemoFile } from './data/demo-file.js';
import type { DemoCast } from './demo-cast.js';
import { line, prose } from './domain/words.js';

/** The people of the demonstration, and the municipalities with their contacts. */
@Injectable()
export class DemoPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: DemoPeople,
    private readonly viewers: IdentityViewerSource,
    private readonly municipalities: Municipalities,
    private readonly contacts: Contacts,
  ) {}

  /** The network's own staff first: they enter the municipalities that the others belong to. */
  async load(file: DemoFile, cast: DemoCast, password: string): Promise<void> {
    const staff = file.people.filter(({ communities }) => communities.length === 0);
    for (const person of staff) await this.admit(person, cast, password);
    const coordinator = file.people.find(({ role }) => role === 'COORDINATOR');
    const author = coordinator ? cast.person(coordinator.key).viewer : systemViewer();
    await this.unitOfWork.onBehalfOf(author, () => this.loadMunicipalities(author, file, cast));
    for (const person of file.people.filter((other) => !staff.includes(other))) await this.admit(person, cast, password);
  }

  private async admit(person: DemoFile['people'][number], cast: DemoCast, password: string): Promise<void> {
    const { name, email, role, communities } = person;
    const communityIds = communities.map((key) => cast.id('municipality', key));
    const userId = await this.people.admit({ name, email, role, communityIds, password });
    const viewer = await this.viewers.personViewer(userId, null);
    if (!viewer) throw new Error(`${name} cannot sign in`);
    cast.add(person.key, { userId, viewer });
  }

  private async loadMunicipalities(author: Viewer, file: DemoFile, cast: DemoCast): Promise<void> {
    for (const { key, name, at, note, ...facts } of file.municipalities) {
      const [latitude, longitude] = at;
      const { id } = await this.municipalities.create(author, {
        kind: facts.kind,
        nameUk: name.uk,
        nameEn: name.en,
        nameNative: facts.native ?? null,
        countryCode: facts.country,
        region: facts.region ?? null,
        centre: facts.centre ?? null,
        parentId: cast.maybeId('municipality', facts.parent),
        population: facts.population ?? null,
        populationYear: facts.populationYear ?? null,
        katottgCode: facts.katottg ?? null,
        website: facts.website ?? null,
        languages: facts.languages,
        latitude,
        longitude,
        note: note ? prose(note) : null,
      });
      cast.place('municipality', key, id);
    }
    for (const { posts, ...contact } of file.contacts) {
      await this.contacts.save(author, null, null, {
        ...contact,
        posts: posts.map(({ municipality, title, unit, holdsRelationship, from }) => ({
          municipalityId: cast.id('municipality', municipality),
          titleUk: line(title),
          titleEn: title.en,
          unit,
          holdsRelationship,
          validFrom: cast.maybeDay(from),
        })),
      });
    }
  }
}
