import { actionsOn } from './delivery-action.js';

describe('what an administrator may do with a delivery', () => {
  it.each([
    ['scheduled', 'email', ['CANCEL']],
    ['sending', 'email', []],
    ['retry', 'email', ['CANCEL', 'RETRY']],
    ['unknown', 'email', ['CANCEL']],
    ['sent', 'email', ['RESEND']],
    ['sent', 'webhook', ['RESEND']],
    ['sent', 'in_app', []],
    ['dead', 'email', ['RETRY']],
    ['expired', 'in_app', ['RETRY']],
    ['cancelled', 'email', []],
    ['suppressed', 'email', []],
  ] as const)('%s over %s: %s', (state, channel, actions) => {
    expect(actionsOn(state, channel)).toEqual(actions);
  });
});
