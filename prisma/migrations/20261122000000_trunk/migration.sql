-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "platform_role" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "zone_ids" TEXT[],
    "can_write" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "plan" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "source_zh" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,
    "appeal_working_days" INTEGER NOT NULL,
    "verify_working_days" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "zone_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "department_weights" JSONB,
    "created_by_id" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("zone_id","plan_id","number")
);

-- CreateTable
CREATE TABLE "plan_task" (
    "zone_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "department_id" TEXT NOT NULL,
    "cooperating" TEXT[],
    "weight" DECIMAL(12,4) NOT NULL,
    "theme" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "note_zh" TEXT,
    "note_en" TEXT,
    "rules" TEXT[],

    CONSTRAINT "plan_task_pkey" PRIMARY KEY ("zone_id","plan_id","plan_version","number")
);

-- CreateTable
CREATE TABLE "plan_target" (
    "zone_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "plan_target_pkey" PRIMARY KEY ("zone_id","plan_id","key")
);

-- CreateTable
CREATE TABLE "plan_task_target" (
    "zone_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "task_number" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "metric" TEXT,
    "required" DECIMAL(12,4),
    "pace" TEXT,
    "parts" DECIMAL(12,4) NOT NULL,
    "due_on" DATE NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,

    CONSTRAINT "plan_task_target_pkey" PRIMARY KEY ("zone_id","plan_id","plan_version","task_number","number")
);

-- CreateTable
CREATE TABLE "submission" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "target_key" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "claimed" DECIMAL(7,6) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_by_name" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT,
    "sha256" TEXT,
    "file_name" TEXT,
    "happened_on" DATE NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "zone_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("zone_id","sha256")
);

-- CreateTable
CREATE TABLE "submission_event" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "claimed" DECIMAL(7,6) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_event_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "mark" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "target_key" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "completion" DECIMAL(7,6) NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mark_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "target_key" TEXT NOT NULL,
    "mark_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "inapplicability" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "target_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inapplicability_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "plan_close" (
    "zone_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "closed_by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "plan_close_pkey" PRIMARY KEY ("zone_id","plan_id","revision")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "zone_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("zone_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "zone_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("zone_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "zone_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("zone_id","user_id","key")
);

-- CreateTable
CREATE TABLE "zone" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_zh" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "city_zh" TEXT NOT NULL,
    "city_en" TEXT NOT NULL,
    "industry_zh" TEXT NOT NULL,
    "industry_en" TEXT NOT NULL,
    "hs_codes" TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone_role_name" (
    "zone_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "zone_role_name_pkey" PRIMARY KEY ("zone_id","role")
);

-- CreateTable
CREATE TABLE "department" (
    "zone_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "department_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "department_former_name" (
    "zone_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "department_former_name_pkey" PRIMARY KEY ("zone_id","department_id","until")
);

-- CreateTable
CREATE TABLE "department_change" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "from_ids" TEXT[],
    "to_ids" TEXT[],
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "department_change_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "zone_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "department_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("zone_id","user_id","role")
);

-- CreateTable
CREATE TABLE "rule_parameter" (
    "zone_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,

    CONSTRAINT "rule_parameter_pkey" PRIMARY KEY ("zone_id","rule_id","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_zone_id_year_key" ON "plan"("zone_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "plan_task_target_zone_id_plan_id_plan_version_key_key" ON "plan_task_target"("zone_id", "plan_id", "plan_version", "key");

-- CreateIndex
CREATE INDEX "submission_zone_id_plan_id_target_key_idx" ON "submission"("zone_id", "plan_id", "target_key");

-- CreateIndex
CREATE INDEX "submission_zone_id_state_idx" ON "submission"("zone_id", "state");

-- CreateIndex
CREATE INDEX "evidence_zone_id_submission_id_idx" ON "evidence"("zone_id", "submission_id");

-- CreateIndex
CREATE INDEX "evidence_zone_id_sha256_idx" ON "evidence"("zone_id", "sha256");

-- CreateIndex
CREATE INDEX "submission_event_zone_id_submission_id_idx" ON "submission_event"("zone_id", "submission_id");

-- CreateIndex
CREATE INDEX "mark_zone_id_plan_id_target_key_idx" ON "mark"("zone_id", "plan_id", "target_key");

-- CreateIndex
CREATE INDEX "appeal_zone_id_state_idx" ON "appeal"("zone_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_zone_id_mark_id_key" ON "appeal"("zone_id", "mark_id");

-- CreateIndex
CREATE INDEX "inapplicability_zone_id_plan_id_target_key_idx" ON "inapplicability"("zone_id", "plan_id", "target_key");

-- CreateIndex
CREATE INDEX "inapplicability_zone_id_state_idx" ON "inapplicability"("zone_id", "state");

-- CreateIndex
CREATE INDEX "audit_entry_zone_id_object_type_object_id_idx" ON "audit_entry"("zone_id", "object_type", "object_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_zone_id_plan_id_fkey" FOREIGN KEY ("zone_id", "plan_id") REFERENCES "plan"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_task" ADD CONSTRAINT "plan_task_zone_id_plan_id_plan_version_fkey" FOREIGN KEY ("zone_id", "plan_id", "plan_version") REFERENCES "plan_version"("zone_id", "plan_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_task" ADD CONSTRAINT "plan_task_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_zone_id_plan_id_fkey" FOREIGN KEY ("zone_id", "plan_id") REFERENCES "plan"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_task_target" ADD CONSTRAINT "plan_task_target_zone_id_plan_id_plan_version_task_number_fkey" FOREIGN KEY ("zone_id", "plan_id", "plan_version", "task_number") REFERENCES "plan_task"("zone_id", "plan_id", "plan_version", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_task_target" ADD CONSTRAINT "plan_task_target_zone_id_plan_id_key_fkey" FOREIGN KEY ("zone_id", "plan_id", "key") REFERENCES "plan_target"("zone_id", "plan_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_zone_id_plan_id_target_key_fkey" FOREIGN KEY ("zone_id", "plan_id", "target_key") REFERENCES "plan_target"("zone_id", "plan_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_zone_id_submission_id_fkey" FOREIGN KEY ("zone_id", "submission_id") REFERENCES "submission"("zone_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_zone_id_sha256_fkey" FOREIGN KEY ("zone_id", "sha256") REFERENCES "stored_file"("zone_id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_zone_id_submission_id_fkey" FOREIGN KEY ("zone_id", "submission_id") REFERENCES "submission"("zone_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_zone_id_plan_id_target_key_fkey" FOREIGN KEY ("zone_id", "plan_id", "target_key") REFERENCES "plan_target"("zone_id", "plan_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_zone_id_submission_id_fkey" FOREIGN KEY ("zone_id", "submission_id") REFERENCES "submission"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_zone_id_plan_id_target_key_fkey" FOREIGN KEY ("zone_id", "plan_id", "target_key") REFERENCES "plan_target"("zone_id", "plan_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_zone_id_mark_id_fkey" FOREIGN KEY ("zone_id", "mark_id") REFERENCES "mark"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inapplicability" ADD CONSTRAINT "inapplicability_zone_id_plan_id_target_key_fkey" FOREIGN KEY ("zone_id", "plan_id", "target_key") REFERENCES "plan_target"("zone_id", "plan_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_close" ADD CONSTRAINT "plan_close_zone_id_plan_id_fkey" FOREIGN KEY ("zone_id", "plan_id") REFERENCES "plan"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "zone_role_name" ADD CONSTRAINT "zone_role_name_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "department_former_name" ADD CONSTRAINT "department_former_name_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rule_parameter" ADD CONSTRAINT "rule_parameter_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Checks: an invariant that matters stands in the database too.
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_username" CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$');
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_platform_role" CHECK (platform_role IN ('leader', 'admin'));
ALTER TABLE "zone" ADD CONSTRAINT "zone_id_slug" CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 63 AND id <> 'platform');
ALTER TABLE "department" ADD CONSTRAINT "department_id_slug" CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 63);
ALTER TABLE "department_change" ADD CONSTRAINT "department_change_kind" CHECK (kind IN ('rename', 'merge', 'split'));
ALTER TABLE "member" ADD CONSTRAINT "member_role" CHECK (role IN ('leader', 'office', 'department', 'association', 'enterprise', 'technical', 'management', 'inspection'));
ALTER TABLE "member" ADD CONSTRAINT "member_department" CHECK ((role IN ('department', 'association')) = (department_id IS NOT NULL));
ALTER TABLE "plan" ADD CONSTRAINT "plan_state" CHECK (state IN ('draft', 'in-force', 'closed'));
ALTER TABLE "plan" ADD CONSTRAINT "plan_basis" CHECK (basis IN ('official', 'derived-sample', 'carried'));
ALTER TABLE "plan" ADD CONSTRAINT "plan_year" CHECK (year BETWEEN 2000 AND 2100);
ALTER TABLE "plan" ADD CONSTRAINT "plan_terms" CHECK (appeal_working_days > 0 AND verify_working_days > 0);
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_number" CHECK (number > 0);
ALTER TABLE "plan_task" ADD CONSTRAINT "plan_task_positive" CHECK (number > 0 AND weight > 0);
ALTER TABLE "plan_task" ADD CONSTRAINT "plan_task_theme" CHECK (theme IN ('organisation', 'admission', 'quality-control', 'risk', 'platforms', 'training', 'publicity', 'environment'));
ALTER TABLE "plan_task_target" ADD CONSTRAINT "plan_task_target_parts" CHECK (parts > 0 AND number > 0);
ALTER TABLE "plan_task_target" ADD CONSTRAINT "plan_task_target_kind" CHECK (
  (kind = 'attested' AND metric IS NULL AND required IS NULL) OR (kind = 'measured' AND metric IS NOT NULL AND required > 0));
ALTER TABLE "plan_task_target" ADD CONSTRAINT "plan_task_target_pace" CHECK (pace IN ('even'));
ALTER TABLE "submission" ADD CONSTRAINT "submission_state" CHECK (state IN ('draft', 'submitted', 'returned', 'verified', 'withdrawn'));
ALTER TABLE "submission" ADD CONSTRAINT "submission_claimed" CHECK (claimed BETWEEN 0 AND 1);
ALTER TABLE "submission" ADD CONSTRAINT "submission_handed_in" CHECK (state IN ('draft', 'withdrawn') OR submitted_by_id IS NOT NULL);
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_action" CHECK (action IN ('drafted', 'submitted', 'returned', 'verified', 'withdrawn'));
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_claimed" CHECK (claimed BETWEEN 0 AND 1);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK (
  (kind = 'file' AND sha256 IS NOT NULL AND file_name IS NOT NULL) OR (kind = 'link' AND url IS NOT NULL) OR (kind = 'note' AND text IS NOT NULL));
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_digest" CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size_bytes > 0);
ALTER TABLE "mark" ADD CONSTRAINT "mark_completion" CHECK (completion BETWEEN 0 AND 1);
ALTER TABLE "mark" ADD CONSTRAINT "mark_kind" CHECK (kind IN ('verification', 'appeal'));
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_state" CHECK ((state = 'open') = (decided_by_id IS NULL) AND state IN ('open', 'upheld', 'changed'));
ALTER TABLE "inapplicability" ADD CONSTRAINT "inapplicability_state" CHECK (state IN ('proposed', 'approved', 'rejected', 'ended'));
ALTER TABLE "inapplicability" ADD CONSTRAINT "inapplicability_other_person" CHECK (decided_by_id IS DISTINCT FROM proposed_by_id);
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_seq" CHECK (seq > 0 AND hash ~ '^[0-9a-f]{64}$');

-- One target is never open for verification twice, nor declared inapplicable twice at a time.
CREATE UNIQUE INDEX "submission_one_open" ON "submission" (zone_id, plan_id, target_key) WHERE state IN ('draft', 'submitted', 'returned');
CREATE UNIQUE INDEX "inapplicability_one_current" ON "inapplicability" (zone_id, plan_id, target_key) WHERE state IN ('proposed', 'approved');

-- Tenancy: the floor under the permission matrix. No context, no rows; no subqueries, so the policy travels to Citus.
ALTER TABLE "zone_role_name" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "zone_role_name" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "zone_role_name"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "department" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "department" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "department"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "department_former_name" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "department_former_name" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "department_former_name"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "department_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "department_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "department_change"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "member"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "rule_parameter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rule_parameter" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "rule_parameter"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan_version"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan_task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_task" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan_task"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan_target" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_target" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan_target"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan_task_target" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_task_target" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan_task_target"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "submission"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "evidence"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "stored_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "stored_file"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "submission_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "submission_event"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "mark"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "appeal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "appeal" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "appeal"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "inapplicability" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inapplicability" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "inapplicability"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "plan_close" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_close" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "plan_close"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "audit_entry"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_head" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "audit_head"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "idempotency_key"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));
-- A person sees the own memberships before any zone is chosen; nobody else's.
CREATE POLICY own_memberships ON "member" FOR SELECT
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

-- Grants: what has no UPDATE or DELETE here is append-only for the application.
GRANT SELECT, INSERT, UPDATE, DELETE ON "zone_role_name" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "department" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "department_former_name" TO qualizone_app;
GRANT SELECT, INSERT ON "department_change" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "member" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rule_parameter" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "plan" TO qualizone_app;
GRANT SELECT, INSERT ON "plan_version" TO qualizone_app;
GRANT SELECT, INSERT ON "plan_task" TO qualizone_app;
GRANT SELECT, INSERT ON "plan_target" TO qualizone_app;
GRANT SELECT, INSERT ON "plan_task_target" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "submission" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "evidence" TO qualizone_app;
GRANT SELECT, INSERT ON "stored_file" TO qualizone_app;
GRANT SELECT, INSERT ON "submission_event" TO qualizone_app;
GRANT SELECT, INSERT ON "mark" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "appeal" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "inapplicability" TO qualizone_app;
GRANT SELECT, INSERT ON "plan_close" TO qualizone_app;
GRANT SELECT, INSERT ON "audit_entry" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "audit_head" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "idempotency_key" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "app_user" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "api_token" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_limit" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "zone" TO qualizone_app;
