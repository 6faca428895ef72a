import { Module } from '@nestjs/common';
import { ViewerSource } from '../../platform/access/viewer-source.js';
import { Account } from './account.service.js';
import { UsersRepository } from './data/users.repository.js';
import { DemoPeople } from './demo-people.service.js';
import { Heads } from './heads.service.js';
import { IdentityViewerSource } from './identity-viewer-source.js';
import { LinkLetterComposers } from './link-letter.composer.js';
import { LinkLetters } from './link-letters.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { PasswordHasher } from './password-hasher.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';
import { Throttle } from './throttle.service.js';
import { Users } from './users.service.js';

@Module({
  providers: [
    Account,
    DemoPeople,
    Heads,
    IdentityViewerSource,
    LinkLetterComposers,
    LinkLetters,
    OneTimeLinks,
    PasswordHasher,
    Sessions,
    SignIn,
    Throttle,
    Users,
    UsersRepository,

    { provide: ViewerSource, useExisting: IdentityViewerSource },
  ],
  exports: [
    Account,
    DemoPeople,
    Heads,
    IdentityViewerSource,
    OneTimeLinks,
    PasswordHasher,
    Sessions,
    SignIn,
    Throttle,
    Users,
    ViewerSource,
  ],
})
export class IdentityModule {}
