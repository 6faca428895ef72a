import {
  demandDroppedOutBefore,
  demandParties,
  demandSigningParties,
  everySignatureKnown,
  lastSignature,
  type Party,
} from './agreement-parties.js';
import { demandHistoricDay, statusDay } from './agreement-status-day.js';

const TODAY = '2024-03-06';
const party = (municipalityId: string | null, wish: Partial<Party> = {}): Party => ({
  municipalityId,
  organisationId: null,
  institution: null,
  implementingUnit: null,
  signatoryBody: null,
  signatory: null,
  signatoryPost: null,
  byProxy: false,
  proxyGround: null,
  initialledOn: null,
  signedOn: null,
  signingMode: null,
  signingPlace: null,
  furtherSignatures: [],
  droppedOutOn: null,
  droppedOutReason: null,
  ...wish,
});
const refused = (reason: string, field: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) });

describe('the parties of an agreement', () => {
  it('may sign apart; the last signature counts', () => {
    const parties = [party('a', { signedOn: '2023-11-07' }), party('b'), party('c', { signedOn: '2024-03-05' })];
    expect(lastSignature(parties)).toBe('2024-03-05');
    expect(everySignatureKnown(parties)).toBe(false);
    expect(lastSignature([party('a')])).toBeNull();
  });

  it('may be two institutions of one municipality', () => {
    const parties = [party('a', { institution: 'Lyceum 1' }), party('a', { institution: 'Lyceum 2' })];
    expect(() => demandParties(parties, TODAY, 'fields.parties')).not.toThrow();
  });

  it('are not the same one twice', () => {
    const parties = [party('a', { institution: 'Ліцей' }), party('a', { institution: 'ЛІЦЕЙ' })];
    expect(() => demandParties(parties, TODAY, 'fields.parties')).toThrow(
      refused('self_partner', 'fields.parties.1.municipalityId'),
    );
  });

  it('are somebody', () => {
    expect(() => demandParties([party(null)], TODAY, 'fields.parties')).toThrow(
      refused('required', 'fields.parties.0.municipalityId'),
    );
  });

  it('have not signed tomorrow', () => {
    const parties = [party('a'), party('b', { signedOn: '2024-03-07' })];
    expect(() => demandParties(parties, TODAY, 'fields.parties')).toThrow(
      refused('future_signature', 'fields.parties.1.signedOn'),
    );
  });

  it('count no more once they have dropped out', () => {
    const gone = { droppedOutOn: '2023-11-01', droppedOutReason: 'Рада не затвердила' };
    const parties = [party('a', { signedOn: '2023-11-07' }), party('b', gone)];
    expect(everySignatureKnown(parties)).toBe(true);
    expect(() => demandParties(parties, TODAY, 'fields.parties')).not.toThrow();
    expect(() => demandSigningParties(parties, 'status')).toThrow(refused('parties', 'status'));
    expect(() => demandDroppedOutBefore(parties, '2023-10-31', 'fields.parties')).toThrow(
      refused('dropped_out', 'fields.parties.1.droppedOutOn'),
    );
  });

  it.each<[string, Partial<Party>, string, string]>([
    ['a day', { droppedOutReason: 'Чому' }, 'required', 'droppedOutOn'],
    ['a reason', { droppedOutOn: '2024-01-01' }, 'required', 'droppedOutReason'],
    ['a day that has come', { droppedOutOn: '2024-03-07', droppedOutReason: 'Чому' }, 'future', 'droppedOutOn'],
    [
      'no signature',
      { droppedOutOn: '2024-01-02', droppedOutReason: 'Чому', signedOn: '2024-01-01' },
      'dropped_out',
      'droppedOutOn',
    ],
  ])('drop out with %s', (_what, wish, reason, field) => {
    expect(() => demandParties([party('a', wish)], TODAY, 'fields.parties')).toThrow(
      refused(reason, `fields.parties.0.${field}`),
    );
  });

  it('sign at least in pairs', () => {
    expect(() => demandSigningParties([party('a')], 'status')).toThrow(refused('parties', 'status'));
    expect(() => demandSigningParties([party('a'), party('b')], 'status')).not.toThrow();
  });
});

describe('the day of a status', () => {
  const question = {
    to: 'SIGNED',
    said: null,
    since: '2024-01-10',
    parties: [party('a'), party('b')],
    inForceTo: null,
    dateRequired: true,
    today: TODAY,
    field: 'on',
  } as const;
  const signed = [party('a', { signedOn: '2023-11-07' }), party('b', { signedOn: '2024-03-05' })];

  it('is the last signature when all signatures are known', () => {
    expect(statusDay({ ...question, parties: signed })).toBe('2024-03-05');
  });

  it('must be said where it matters, and is today elsewhere', () => {
    expect(() => statusDay(question)).toThrow(refused('required', 'on'));
    expect(statusDay({ ...question, to: 'DRAFTING', dateRequired: false })).toBe(TODAY);
  });

  it('of a signature is not ahead', () => {
    expect(() => statusDay({ ...question, said: '2024-03-07' })).toThrow(refused('future_signature', 'on'));
  });

  it('of anything else is not ahead either', () => {
    expect(() => statusDay({ ...question, to: 'IN_FORCE', said: '2024-03-07' })).toThrow(refused('future', 'on'));
  });

  it('does not come before the status it follows', () => {
    expect(() => statusDay({ ...question, to: 'IN_FORCE', said: '2024-01-09' })).toThrow(refused('date_order', 'on'));
  });

  it('of a signature does not come before a party signed', () => {
    expect(() => statusDay({ ...question, parties: signed, said: '2024-02-01' })).toThrow(refused('date_order', 'on'));
  });

  it('in force does not come after the end', () => {
    expect(() => statusDay({ ...question, to: 'IN_FORCE', said: '2024-03-01', inForceTo: '2024-02-29' })).toThrow(
      refused('date_order', 'on'),
    );
  });

  it('of a historic record is said or known from its signatures', () => {
    expect(demandHistoricDay('IN_FORCE', null, signed)).toBe('2024-03-05');
    expect(demandHistoricDay('IDEA', null, [])).toBeNull();
    expect(() => demandHistoricDay('EXPIRED', null, [party('a'), party('b')])).toThrow(refused('required', 'statusOn'));
  });
});
