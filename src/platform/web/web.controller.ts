import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/requires.decorator.js';

/** The pages of the web application. Public: they hold no record; what they ask for is guarded. */
@Controller()
@Public()
export class WebController {
  @Get(['', '*path'])
  async page(@Param('path') path: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const last = (path ?? '').split('/').at(-1) ?? '';
    if (last.includes('.')) throw new NotFoundException();
    await reply.header('cache-control', 'no-cache').sendFile('index.html');
  }
}
