import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DeliveryStateEnum } from '../../../platform/delivery/delivery.enums.js';
import type { DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Name } from '../../../platform/validation/words.decorators.js';
import {
  WEBHOOK_OFF_REASONS,
  WEBHOOK_STATES,
  type WebhookOffReason,
  type WebhookState,
} from '../../../platform/webhooks/webhook-endpoint.entity.js';
import { LONGEST_URL } from '../../../platform/webhooks/webhook-url.js';

const WebhookStateEnum = enumOf(WEBHOOK_STATES);
registerEnumType(WebhookStateEnum, { name: 'WebhookState' });
const WebhookOffReasonEnum = enumOf(WEBHOOK_OFF_REASONS);
registerEnumType(WebhookOffReasonEnum, {
  name: 'WebhookOffReason',
  description: 'FAILING: nothing arrived for five days; OWNER: switched off by its owner',
});

@ObjectType('WebhookResult')
export class WebhookResultType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'a call that was only a test' })
  test!: boolean;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => String, { nullable: true, description: 'what the other side answered last, e.g. `HTTP 503`' })
  answer!: string | null;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt!: Date | null;
}

@ObjectType('Webhook', { description: 'where a program of the viewer is told what the viewer is told' })
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  url!: string;

  @Field(() => WebhookStateEnum)
  state!: WebhookState;

  @Field(() => WebhookOffReasonEnum, { nullable: true })
  offReason!: WebhookOffReason | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'since when nothing has arrived' })
  failingSince!: Date | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('WebhookWithSecret')
export class WebhookWithSecretType {
  @Field(() => WebhookType)
  webhook!: WebhookType;

  @Field(() => String, { description: 'signs the calls; shown now and never again' })
  secret!: string;
}

@InputType()
export class AddWebhookInput {
  @Field(() => String)
  @Name(LONGEST_URL)
  url!: string;
}

@InputType()
export class ChangeWebhookInput {
  @Field(() => Int)
  expectedVersion!: number;
}
