'use server'

import { action } from '@/lib/core/action'
import {
  addCourse,
  callOffSession,
  closeCourse,
  openSession,
  recordAttendance,
} from '@/lib/training/commands/catalogue'
import { decideMeeting } from '@/lib/training/commands/circles'
import { decideCertificate } from '@/lib/training/commands/certificates'
import { measureEffect } from '@/lib/training/commands/effects'
import { settleUnitPlan } from '@/lib/training/commands/needs'
import { refusals } from '@/lib/training/labels'
import { refusals as circleRefusals } from '@/lib/training/labels/circles'
import {
  attendanceInput,
  callOffInput,
  courseChoice,
  courseEffectInput,
  courseInput,
  sessionInput,
} from '@/lib/training/schema'
import { certificateDecision } from '@/lib/training/schema/certificates'
import { meetingDecision } from '@/lib/training/schema/circles'
import { unitPlanInput } from '@/lib/training/schema/needs'

export const addNewCourse = action({
  name: 'course.add',
  roles: ['admin'],
  input: courseInput,
  run: addCourse,
  refusals,
})

export const closeOldCourse = action({
  name: 'course.close',
  roles: ['admin'],
  input: courseChoice,
  run: closeCourse,
  refusals,
})

export const openCourseSession = action({
  name: 'course_session.open',
  roles: ['admin'],
  input: sessionInput,
  run: openSession,
  refusals,
})

export const callOffCourseSession = action({
  name: 'course_session.call_off',
  roles: ['admin'],
  input: callOffInput,
  run: callOffSession,
  refusals,
})

export const recordCourseAttendance = action({
  name: 'course_session.attendance',
  roles: ['admin'],
  input: attendanceInput,
  run: recordAttendance,
  refusals,
})

export const decideOnCertificate = action({
  name: 'training_record.decide',
  roles: ['admin'],
  input: certificateDecision,
  run: decideCertificate,
  refusals,
})

export const decideOnMeeting = action({
  name: 'circle_meeting.decide',
  roles: ['admin'],
  input: meetingDecision,
  run: decideMeeting,
  refusals: circleRefusals,
})

export const measureCourseEffect = action({
  name: 'course.measure_effect',
  roles: ['admin'],
  input: courseEffectInput,
  run: measureEffect,
  refusals,
})

export const settleLearningPlan = action({
  name: 'unit_learning_plan.settle',
  roles: ['admin'],
  input: unitPlanInput,
  run: settleUnitPlan,
  refusals,
})
