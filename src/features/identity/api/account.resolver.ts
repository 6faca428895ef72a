import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { Public, Requires } from '../../../platform/access/requires.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Account } from '../account.service.js';
import { SignIn } from '../sign-in.service.js';
import { Users } from '../users.service.js';
import { callerOf } from './caller.js';
import { SessionExchange } from './session-exchange.js';
import {
  AcceptInvitationInput,
  ChangePasswordInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SignInInput,
  UpdateProfileInput,
} from './sign-in.inputs.js';
import { UserType } from './user.type.js';
import { InvitationPreviewType, ViewerType } from './viewer.type.js';

/** Coming in, going out, and one's own account. */
@Resolver(() => ViewerType)
export class AccountResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly account: Account,
    private readonly people: Users,
    private readonly exchange: SessionExchange,
  ) {}

  // Public: the first page asks who is there before anybody has signed in.
  @Query(() => ViewerType, { nullable: true, description: 'who am I; null when not signed in' })
  @Public()
  viewer(@CurrentRequest() request: RequestContext) {
    return this.exchange.current(request);
  }

  // Public: the invited person has no session yet; the link is the proof.
  @Query(() => InvitationPreviewType)
  @Public()
  invitation(@Args('token', { type: () => String }) token: string) {
    return this.account.invitation(token);
  }

  // Public: this is the door.
  @Mutation(() => ViewerType)
  @Public()
  async signIn(@CurrentRequest() request: RequestContext, @Args('input') { email, password }: SignInInput) {
    return this.exchange.begin(request, await this.signIns.withPassword(email, password, callerOf(request)));
  }

  // Public: lets in only demonstration people, only where the demonstration is on.
  @Mutation(() => ViewerType, { description: 'only where the demo is on' })
  @Public()
  async signInToDemo(
    @CurrentRequest() request: RequestContext,
    @Args('userId', { type: () => ID }, IdPipe) userId: string,
  ) {
    return this.exchange.begin(request, await this.signIns.toDemo(userId, callerOf(request)));
  }

  @Mutation(() => Boolean)
  @Requires('account.own')
  signOut(@CurrentRequest() request: RequestContext) {
    return this.exchange.end(request);
  }

  @Mutation(() => Boolean)
  @Requires('account.own')
  signOutEverywhere(@CurrentRequest() request: RequestContext) {
    return this.exchange.endEverywhere(request);
  }

  // Public: who forgot the password cannot sign in to say so.
  @Mutation(() => Boolean)
  @Public()
  async requestPasswordReset(@Args('input') { email }: RequestPasswordResetInput) {
    return this.account.requestPasswordReset(email).then(() => true);
  }

  // Public: the link is the proof.
  @Mutation(() => ViewerType)
  @Public()
  async resetPassword(
    @CurrentRequest() request: RequestContext,
    @Args('input') { token, password }: ResetPasswordInput,
  ) {
    const userId = await this.account.resetPassword(token, password);
    return this.exchange.begin(request, await this.signIns.open(userId, callerOf(request)));
  }

  // Public: the link is the proof.
  @Mutation(() => ViewerType)
  @Public()
  async acceptInvitation(
    @CurrentRequest() request: RequestContext,
    @Args('input') { token, password, ...profile }: AcceptInvitationInput,
  ) {
    const userId = await this.account.acceptInvitation(token, password, profile);
    return this.exchange.begin(request, await this.signIns.open(userId, callerOf(request)));
  }

  @Mutation(() => ViewerType)
  @Requires('account.own')
  async changePassword(
    @CurrentRequest() request: RequestContext,
    @Args('input') { currentPassword, newPassword }: ChangePasswordInput,
  ) {
    const userId = this.exchange.personId(request);
    await this.account.changePassword(request.viewer, userId, currentPassword, newPassword);
    return this.exchange.begin(request, await this.signIns.open(userId, callerOf(request)));
  }

  @Mutation(() => UserType)
  @Requires('account.own')
  updateProfile(
    @CurrentRequest() request: RequestContext,
    @Args('input') { expectedVersion, ...update }: UpdateProfileInput,
  ) {
    return this.people.updateProfile(request.viewer, this.exchange.personId(request), expectedVersion, update);
  }
}
