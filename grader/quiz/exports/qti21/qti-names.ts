const qti = 'http://www.imsglobal.org/xsd/imsqti_v2p1'

/** The attributes of every root element of QTI 2.1. */
export const qtiNames = {
  xmlns: qti,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${qti} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
} as const
