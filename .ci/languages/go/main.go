// Drives the generated Go clients against the server that the environment names.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"languages/control"
	"languages/data"
)

func main() {
	if err := run(context.Background(), os.Getenv("LANGSMITH_ENDPOINT"), os.Getenv("LANGSMITH_API_KEY")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("languages: Go works")
}

func run(ctx context.Context, endpoint, key string) error {
	config := control.NewConfiguration()
	config.Servers = control.ServerConfigurations{{URL: endpoint + "/api/v2/sandboxes"}}
	config.AddDefaultHeader("X-Api-Key", key)
	boxes := control.NewAPIClient(config).BoxesAPI

	request := control.NewCreateBoxRequest()
	request.SetName("go-box")
	request.SetWaitForReady(true)
	box, _, err := boxes.CreateBox(ctx).CreateBoxRequest(*request).Execute()
	if err != nil {
		return err
	}
	if box.GetStatus() != "ready" {
		return fmt.Errorf("the box is %s", box.GetStatus())
	}

	// The base URL of a client is its plane: that of the box here.
	dataConfig := data.NewConfiguration()
	dataConfig.Servers = data.ServerConfigurations{{URL: box.GetDataplaneUrl()}}
	dataConfig.AddDefaultHeader("X-Api-Key", key)
	plane := data.NewAPIClient(dataConfig).DataPlaneAPI

	result, _, err := plane.Execute(ctx).ExecuteRequest(*data.NewExecuteRequest("echo hello")).Execute()
	if err != nil {
		return err
	}
	if result.GetStdout() != "hello\n" || result.GetExitCode() != 0 {
		return fmt.Errorf("execute: %v", result)
	}
	if err := files(ctx, plane); err != nil {
		return err
	}

	// A status of tomorrow does not fail the box.
	var later control.Box
	if err := json.Unmarshal([]byte(`{"name": "a", "status": "hibernating"}`), &later); err != nil {
		return err
	}

	if listed, err := lists(ctx, boxes); err != nil || !listed {
		return fmt.Errorf("the box is not listed: %v", err)
	}
	if _, err := boxes.DeleteBox(ctx, "go-box").Execute(); err != nil {
		return err
	}
	if listed, err := lists(ctx, boxes); err != nil || listed {
		return fmt.Errorf("the box is still listed: %v", err)
	}
	return nil
}

func files(ctx context.Context, plane *data.DataPlaneAPIService) error {
	folder, err := os.MkdirTemp("", "languages")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "hello.txt")
	if err := os.WriteFile(path, []byte("hello\n"), 0o600); err != nil {
		return err
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	upload, _, err := plane.Upload(ctx).Path("hello.txt").File(file).Execute()
	if err != nil {
		return err
	}
	if upload.GetWritten() != 6 {
		return fmt.Errorf("%d bytes were written", upload.GetWritten())
	}
	copied, _, err := plane.Download(ctx).Path("hello.txt").Execute()
	if err != nil {
		return err
	}
	defer os.Remove(copied.Name())
	defer copied.Close()
	content, err := io.ReadAll(copied)
	if err != nil {
		return err
	}
	if string(content) != "hello\n" {
		return fmt.Errorf("downloaded %q", content)
	}
	_, answer, err := plane.Download(ctx).Path("nothing.txt").Execute()
	if err == nil || answer.StatusCode != 404 {
		return fmt.Errorf("a file that is not there was downloaded")
	}
	failure, ok := err.(*data.GenericOpenAPIError)
	if !ok {
		return err
	}
	envelope, ok := failure.Model().(data.ErrorEnvelope)
	if !ok {
		return fmt.Errorf("the error has no envelope: %s", failure.Body())
	}
	detail, err := json.Marshal(envelope.GetDetail())
	if err != nil {
		return err
	}
	var known struct{ Error string }
	if err := json.Unmarshal(detail, &known); err != nil || known.Error != "FileNotFound" {
		return fmt.Errorf("the error is %s", detail)
	}
	return nil
}

func lists(ctx context.Context, boxes *control.BoxesAPIService) (bool, error) {
	page, _, err := boxes.ListBoxes(ctx).PageSize(100).Execute()
	if err != nil {
		return false, err
	}
	for _, box := range page.GetItems() {
		if box.GetName() == "go-box" {
			return true, nil
		}
	}
	return false, nil
}
