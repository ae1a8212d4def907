import { declaringServices, type Service } from '@/windows'

/** The area 我的申报 was last looked at in, kept over a reload of this browser tab. */
const STORED = 'rst.declarations.area'

export function lastArea(): Service {
  const stored = sessionStorage.getItem(STORED)
  return declaringServices.find((one) => one === stored) ?? declaringServices[0]!
}

export const lookAt = (area: Service): void => sessionStorage.setItem(STORED, area)
