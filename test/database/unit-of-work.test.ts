import sql from 'sql-template-tag';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { Gathered } from '../../src/platform/database/gathered.js';
import { type Application, startApplication } from '../support/application.js';

describe('a unit of work', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
    await application.unitOfWork.rows(sql`CREATE TABLE mark (word text)`);
  });
  afterAll(() => application.stop());
  beforeEach(() => application.unitOfWork.rows(sql`DELETE FROM mark`));

  const write = (word: string) => application.unitOfWork.rows(sql`INSERT INTO mark VALUES (${word})`);
  const written = async () =>
    (await application.unitOfWork.rows<{ word: string }>(sql`SELECT word FROM mark ORDER BY word`)).map(
      ({ word }) => word,
    );

  it('hands over each gathered thing once, before the commit, its nested units with it', async () => {
    const { unitOfWork } = application;
    const calls: string[][] = [];
    const words = new Gathered<string>(
      unitOfWork,
      (word) => word,
      async (items) => {
        calls.push([...items]);
        await write(`of ${items.join(' and ')}`);
        if (items.includes('bread')) words.add('butter');
      },
    );

    await unitOfWork.run(systemViewer(), async () => {
      words.add('bread');
      await unitOfWork.run(systemViewer(), () => Promise.resolve(words.add('salt')));
      words.add('bread');
      expect(calls).toEqual([]);
    });
    await unitOfWork.run(systemViewer(), () => Promise.resolve(words.add('tea')));

    expect(calls).toEqual([['bread', 'salt'], ['butter'], ['tea']]);
    expect(await written()).toEqual(['of bread and salt', 'of butter', 'of tea']);
  });

  it('is undone with all it wrote when the work before its commit fails', async () => {
    const { unitOfWork } = application;
    const failing = unitOfWork.run(systemViewer(), async () => {
      unitOfWork.beforeCommit(() => Promise.reject(new Error('no reminder could be planned')));
      await write('work');
    });

    await expect(failing).rejects.toThrow('no reminder could be planned');
    expect(await written()).toEqual([]);
  });
});
