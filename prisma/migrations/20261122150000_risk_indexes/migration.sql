-- CreateIndex
CREATE INDEX "risk_item_zone_id_retain_until_idx" ON "risk_item"("zone_id", "retain_until");

-- CreateIndex
CREATE INDEX "risk_item_zone_id_merged_into_id_idx" ON "risk_item"("zone_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "risk_measure_zone_id_proposal_id_idx" ON "risk_measure"("zone_id", "proposal_id");

-- CreateIndex
CREATE INDEX "risk_measure_zone_id_kind_published_at_idx" ON "risk_measure"("zone_id", "kind", "published_at");

-- CreateIndex
CREATE INDEX "risk_case_zone_id_closed_on_idx" ON "risk_case"("zone_id", "closed_on");

-- CreateIndex
CREATE INDEX "risk_evaluation_zone_id_case_id_idx" ON "risk_evaluation"("zone_id", "case_id");
