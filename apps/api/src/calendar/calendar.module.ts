import { Module } from '@nestjs/common';
import { AppointmentService } from './appointment.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFilesService } from './calendar-files.service.js';

@Module({ controllers: [CalendarController], providers: [AppointmentService, CalendarFilesService] })
export class CalendarModule {}
