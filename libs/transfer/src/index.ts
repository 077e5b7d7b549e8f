export { type OfferTransfer } from './transfer-input';
export { TransferReading } from './transfer-reading';
export { MANDATORY_ITEMS, TRANSFER_KINDS, type TransferKind, type TransferRow, type TransferState } from './transfer-rows';
export { TransferService } from './transfer.service';
export { TransferSteps, type OnTransfer } from './transfer-steps';
export { TransferChanged, TransferDenied, TransferGone, TransferNotFound, TransferNotOpen } from './transfer.errors';
export { TransferModule } from './transfer.module';
