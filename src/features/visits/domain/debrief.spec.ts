import {
  type CommitmentTerms,
  demandAddable,
  demandDebrief,
  demandNoContradiction,
  openQuestions,
} from './commitments.js';
import { demandDelegation, type DelegationMember } from './delegation.js';
import { demandParties } from './visit-parties.js';
import { demandProgramme } from './programme.js';
import { valuesAfter } from './visit-fields.js';

const refused = (reason: string, field: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) });
const commitment = (wish: Partial<CommitmentTerms> = {}): CommitmentTerms => ({
  text: 'Домовитися з німецькими медзакладами про реабілітацію військових',
  owedById: null,
  owedToId: null,
  ownerId: 'olena',
  dueOn: '2024-04-01',
  ...wish,
});
const debrief = {
  status: 'CLOSED',
  report: 'Зустріч відбулася.',
  noCommitments: false,
  commitments: [commitment()],
} as const;

describe('a debrief', () => {
  it('needs a report from Debriefed on', () => {
    expect(() => demandDebrief({ ...debrief, status: 'COMPLETED', report: null }, 'fields.')).not.toThrow();
    expect(() => demandDebrief({ ...debrief, status: 'DEBRIEFED', report: null }, 'fields.')).toThrow(
      refused('required', 'fields.report'),
    );
  });

  it('is not closed while a commitment lacks owner or date: the first one is named', () => {
    const commitments = [commitment(), commitment({ dueOn: null }), commitment({ ownerId: null, dueOn: null })];
    expect(() => demandDebrief({ ...debrief, commitments }, '')).toThrow(
      refused('open_commitments', 'commitments.1.dueOn'),
    );
    expect(() => demandDebrief({ ...debrief, commitments: commitments.slice(2) }, '')).toThrow(
      refused('open_commitments', 'commitments.0.ownerId'),
    );
    expect(openQuestions({ ...debrief, status: 'COMPLETED', commitments })).toHaveLength(2);
  });

  it('is not closed in silence: there are none, or they are written down', () => {
    const none = { ...debrief, commitments: [] };
    expect(() => demandDebrief(none, '')).toThrow(refused('open_commitments', 'commitments'));
    expect(() => demandDebrief({ ...none, noCommitments: true }, '')).not.toThrow();
  });

  it('asks nothing of a cancelled visit', () => {
    expect(openQuestions({ ...debrief, status: 'CANCELLED', report: null, commitments: [] })).toEqual([]);
  });

  it('does not say both that there are none and which', () => {
    expect(() => demandNoContradiction(true, [commitment()], 'fields')).toThrow(
      refused('no_commitments', 'fields.noCommitments'),
    );
    const before = { titleUk: 'x', direction: 'OUTGOING', noCommitments: true } as const;
    expect(valuesAfter({ ...valuesAfter(null, before) }, { commitments: [commitment()] }).noCommitments).toBe(false);
  });

  it('once closed takes a further commitment only whole', () => {
    expect(() => demandAddable('CLOSED', commitment({ dueOn: null }))).toThrow(refused('open_commitments', 'dueOn'));
    expect(() => demandAddable('DEBRIEFED', commitment({ dueOn: null }))).not.toThrow();
  });
});

describe('a delegation', () => {
  const member = (name: string, isLeader = false): DelegationMember => ({
    name,
    post: null,
    municipalityId: null,
    isLeader,
  });
  const listed = [member('Міський голова', true), member('Перекладачка')];

  it.each([
    ['nobody', [], 0, 'leader', 'fields.headCount'],
    ['people without a leader', [member('Перекладачка')], null, 'leader', 'fields.delegation'],
    ['two leaders', [...listed, member('Заступник', true)], 3, 'leader', 'fields.delegation.2.isLeader'],
    ['fewer heads than names', listed, 1, 'range', 'fields.headCount'],
  ])('is not %s', (_case, members, headCount, reason, field) => {
    expect(() => demandDelegation(members, headCount, 'fields')).toThrow(refused(reason, field));
  });

  it('may count more heads than it names, or only count', () => {
    expect(() => demandDelegation(listed, 5, 'fields')).not.toThrow();
    expect(() => demandDelegation([], 20, 'fields')).not.toThrow();
    expect(() => demandDelegation([], null, 'fields')).not.toThrow();
  });
});

describe('those who take part', () => {
  it('are somebody, each once', () => {
    expect(() => demandParties([], 'fields.parties')).toThrow(refused('required', 'fields.parties'));
    const twice = [
      { municipalityId: 'a', role: 'HOST' },
      { municipalityId: 'a', role: 'GUEST' },
    ] as const;
    expect(() => demandParties(twice, 'fields.parties')).toThrow(
      refused('self_partner', 'fields.parties.1.municipalityId'),
    );
  });
});

describe('a programme', () => {
  it('has no point that ends before it starts', () => {
    const point = { on: '2024-03-04', title: 'Зустріч', place: null, responsible: null };
    expect(() => demandProgramme([{ ...point, startsAt: '10:00', endsAt: '09:30' }], 'fields.programme')).toThrow(
      refused('date_order', 'fields.programme.0.endsAt'),
    );
    expect(() => demandProgramme([{ ...point, startsAt: '10:00', endsAt: null }], 'fields.programme')).not.toThrow();
  });
});
