import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../kernel/domain-error.js';
import type { LanguageCode } from '../../../kernel/text.js';
import { Public } from '../../../platform/access/requires.decorator.js';
import { CONFIG, type Config } from '../../../platform/config/config.schema.js';
import { acceptedLanguage } from '../../../platform/i18n/accepted-language.js';
import { translate } from '../../../platform/i18n/translate.js';
import { ADDRESS, hashOf, Throttle } from '../../identity/index.js';
import type { LinkPage } from '../domain/letter-link.js';
import { LINK_HEADINGS, TOO_MANY_TRIES } from '../domain/link-words.js';
import { type LinkAnswer, LinkedActions, type LinkForm } from '../linked-actions.service.js';
import { LINK_PAGE_POLICY, linkPage, plainPage } from './letter-link-page.js';

const STATUS: Readonly<Partial<Record<LinkPage['is'], number>>> = { broken: 404, used: 410 };

/** The pages behind the links of letters. Public: the link itself says whose it is and what it may do. */
@Controller('r')
@Public()
export class LetterLinksController {
  constructor(
    private readonly actions: LinkedActions,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Says what a press of the button will do. Mail programs look at links beforehand: nothing happens here. */
  @Get(':token')
  async look(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, () => this.actions.look(token));
  }

  /** Does it. Also called by mail programs themselves to end letters (RFC 8058), with a form of their own. */
  @Post(':token')
  async act(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, () => this.actions.act(token, formOf(request)));
  }

  private async show(request: FastifyRequest, reply: FastifyReply, answer: () => Promise<LinkAnswer>): Promise<void> {
    const guess = { key: hashOf(`link:${request.ip}`), allowance: ADDRESS };
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': LINK_PAGE_POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    try {
      await this.throttle.demandAllowance([guess]);
      const { language, page } = await answer();
      if (language === null) await this.throttle.noteFailure([guess]);
      const html = linkPage(page, language ?? strangersLanguage(request), this.config.PUBLIC_URL);
      await reply.status(STATUS[page.is] ?? 200).send(html);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(error, strangersLanguage(request), reply);
    }
  }

  /** What nobody can mend here: nothing was changed. */
  private async refuse({ refusal }: DomainError, language: LanguageCode, reply: FastifyReply): Promise<void> {
    const tooMany = refusal.code === 'RATE_LIMITED';
    const sentence = translate(tooMany ? TOO_MANY_TRIES : refusal.text, language, refusal.values);
    await reply.status(tooMany ? 429 : 409).send(plainPage(LINK_HEADINGS.broken, sentence, language));
  }
}

function formOf({ body }: FastifyRequest): LinkForm {
  return typeof body === 'object' && body !== null ? body : {};
}

function strangersLanguage({ headers }: FastifyRequest): LanguageCode {
  return acceptedLanguage(headers['accept-language']);
}
