package cn.huizong.portal.release;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.store.Approval;
import cn.huizong.store.StoredRelease;

/** A release somebody stands for. */
public record ApprovedRelease(JobDefinition job, StoredRelease release, Approval approval) {

    public String state() {
        return release.complete() ? "正式" : "暂定";
    }
}
