import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/access/requires.decorator.js';
import { CalendarFeeds } from '../calendar-feeds.service.js';

const ADDRESS = /^([\w-]{43})\.ics$/;

/** Calendars as other programs read them. Public: the secret in the address says whose it is, and nothing logs it. */
@Controller('calendars')
@Public()
export class CalendarsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':file')
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const calendar = await this.feeds.read(ADDRESS.exec(file)?.[1] ?? '');
    if (!calendar) throw new NotFoundException();
    void reply.headers({
      etag: calendar.etag,
      'cache-control': 'private, max-age=900',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    if (knows(request, calendar.etag)) {
      await reply.status(304).send();
      return;
    }
    await reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="calendar.ics"',
      })
      .send(calendar.body);
  }
}

/** Whether the program has this very content already (RFC 9110 §13.1.2). */
function knows({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.includes(etag) || known.includes('*');
}
