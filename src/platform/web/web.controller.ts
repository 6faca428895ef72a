import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/requires.decorator.js';

/** The pages of the web application. Public: they hold no record; what they ask for is guarded. */
@Controller()
@Public()
export class WebController {
  /** Any path without a file name is a page of the application; its router knows which. */
  @Get(['', '*'])
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = request.url.split('?')[0] ?? '';
    if (path.split('/').at(-1)?.includes('.')) throw new NotFoundException();
    await reply.header('cache-control', 'no-cache').sendFile('index.html');
  }
}
