import { registerEnumType } from '@nestjs/graphql';
import { CHANNELS, DELIVERY_STATES } from './delivery-state.js';

/** The keys of a GraphQL enum are the stored words in capitals. */
function inCapitals<const Word extends string>(words: readonly Word[]): Readonly<Record<Uppercase<Word>, Word>> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase(), word])) as Record<Uppercase<Word>, Word>;
}

export const DeliveryChannelEnum = inCapitals(CHANNELS);
registerEnumType(DeliveryChannelEnum, { name: 'DeliveryChannel' });

export const DeliveryStateEnum = inCapitals(DELIVERY_STATES);
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'SCHEDULED, SENDING, RETRY and UNKNOWN are still on their way; the others are the end',
});
