import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { DomainError, forbidden } from '../../kernel/domain-error.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Permission } from '../../kernel/permission.js';
import { PUBLIC_OPERATION, REQUIRED_PERMISSION } from './requires.decorator.js';

/** Refuses every operation that does not say who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_OPERATION, operation)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, operation);
    if (context.getType<GqlContextType>() !== 'graphql' || !permission) throw forbidden();
    const { viewer } = GqlExecutionContext.create(context).getContext<RequestContext>();
    if (viewer.kind === 'anonymous') throw signInFirst();
    if (!viewer.permissions.has(permission)) throw forbidden();
    return true;
  }
}

function signInFirst(): DomainError {
  return new DomainError({
    code: 'UNAUTHENTICATED',
    reason: 'sign_in',
    text: { uk: 'Увійдіть, щоб продовжити.', en: 'Sign in to go on.' },
  });
}
